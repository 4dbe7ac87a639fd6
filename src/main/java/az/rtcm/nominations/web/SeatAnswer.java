package az.rtcm.nominations.web;

import az.rtcm.accounts.Answer;
import az.rtcm.accounts.PersonalLink;
import az.rtcm.nominations.NominationId;
import az.rtcm.nominations.Offer;
import az.rtcm.nominations.Offers;
import az.rtcm.nominations.Seats;
import az.rtcm.nominations.WrongState;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.web.Panel;
import az.rtcm.training.Sessions;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The page behind the link in the mail: showing it changes nothing, a button answers (rule 11).
 * Whoever confirmed finds the details there until the session begins, and can withdraw.
 */
@Component
class SeatAnswer implements Answer {

    private static final String TEMPLATE = "nominations/web/answer.jte";

    private final ObjectProvider<Offers> offers;
    private final ObjectProvider<Seats> seats;
    private final Sessions sessions;

    /** Asked for late: the links know their answers, and offers issue links. */
    SeatAnswer(ObjectProvider<Offers> offers, ObjectProvider<Seats> seats, Sessions sessions) {
        this.offers = offers;
        this.seats = seats;
        this.sessions = sessions;
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
        try {
            return answer(link, typed);
        } catch (WrongState overtaken) {
            return new Outcome.Refused(fragment(offer(link)));
        }
    }

    private Outcome answer(PersonalLink link, Map<String, String> typed) {
        var id = new NominationId(link.subject());
        var before = offer(link);
        var answer = typed.getOrDefault("answer", "");
        if (answer.equals("withdraw") && before.canWithdraw()) {
            return withdrawn(link, before, WithdrawalReason.of(typed.get("reason")));
        }
        if (answer.equals("confirm") && before.isOpenToConfirm()) {
            seats.getObject().confirm(id);
            return new Outcome.Open(fragment(offer(link)));
        }
        if (answer.equals("decline") && before.answerable()) {
            seats.getObject().decline(id);
            return new Outcome.Done(fragment(offer(link)));
        }
        return new Outcome.Refused(fragment(before));
    }

    private Outcome withdrawn(PersonalLink link, Offer before, WithdrawalReason reason) {
        var problem = reason.problem();
        if (problem != null) {
            return new Outcome.Refused(fragment(before, problem, reason.words()));
        }
        seats.getObject().withdraw(before.id(), reason.words());
        return new Outcome.Done(fragment(offer(link)));
    }

    /** What the link's person sees, whoever opens the link. */
    private Offer offer(PersonalLink link) {
        return Actor.byLink(link.person().value(), "link")
                .call(() -> offers.getObject().mine(new NominationId(link.subject())));
    }

    private Panel.Fragment fragment(Offer offer) {
        return fragment(offer, "", "");
    }

    private Panel.Fragment fragment(Offer offer, String problem, String reason) {
        return new Panel.Fragment(
                TEMPLATE,
                Map.of(
                        "offer",
                        offer,
                        "session",
                        sessions.require(offer.sessionId()),
                        "problem",
                        problem,
                        "reason",
                        reason));
    }
}
