package az.rtcm.nominations.web;

import az.rtcm.accounts.Answer;
import az.rtcm.accounts.PersonalLink;
import az.rtcm.nominations.NominationId;
import az.rtcm.nominations.NominationState;
import az.rtcm.nominations.Offer;
import az.rtcm.nominations.Offers;
import az.rtcm.nominations.Seats;
import az.rtcm.nominations.WrongState;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.web.Panel;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The page behind the link in the mail: showing it changes nothing, a button answers (rule 11). */
@Component
class SeatAnswer implements Answer {

    private static final String TEMPLATE = "nominations/web/answer.jte";

    private final ObjectProvider<Offers> offers;
    private final ObjectProvider<Seats> seats;

    /** Asked for late: the links know their answers, and offers issue links. */
    SeatAnswer(ObjectProvider<Offers> offers, ObjectProvider<Seats> seats) {
        this.offers = offers;
        this.seats = seats;
    }

    @Override
    public String purpose() {
        return Offers.PURPOSE;
    }

    @Override
    public String title() {
        return "nominations.answer.title";
    }

    @Override
    public Panel.Fragment show(PersonalLink link) {
        return fragment(offer(link));
    }

    @Override
    public Outcome act(PersonalLink link, Map<String, String> typed) {
        var id = new NominationId(link.subject());
        var before = offer(link);
        if (!before.answerable()) {
            return new Outcome.Refused(fragment(before));
        }
        try {
            return switch (typed.getOrDefault("answer", "")) {
                case "confirm" -> confirmed(link, seats.getObject().confirm(id));
                case "decline" -> {
                    seats.getObject().decline(id);
                    yield new Outcome.Done(fragment(offer(link)));
                }
                default -> new Outcome.Refused(fragment(before));
            };
        } catch (WrongState overtaken) {
            return new Outcome.Refused(fragment(offer(link)));
        }
    }

    /** Whoever found no seat left can still use the link when one falls free. */
    private Outcome confirmed(PersonalLink link, NominationState state) {
        var after = fragment(offer(link));
        return state == NominationState.CONFIRMED
                ? new Outcome.Done(after)
                : new Outcome.Open(after);
    }

    /** What the link's person sees, whoever opens the link. */
    private Offer offer(PersonalLink link) {
        return Actor.byLink(link.person().value(), "link")
                .call(() -> offers.getObject().mine(new NominationId(link.subject())));
    }

    private static Panel.Fragment fragment(Offer offer) {
        return new Panel.Fragment(TEMPLATE, Map.of("offer", offer));
    }
}
