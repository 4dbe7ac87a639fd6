package az.rtcm.notifications;

import az.rtcm.nominations.NominationId;
import az.rtcm.nominations.NominationNotSelected;
import az.rtcm.nominations.NominationReserved;
import az.rtcm.nominations.NominationSelected;
import az.rtcm.nominations.NominationState;
import az.rtcm.nominations.Offers;
import az.rtcm.nominations.ReservePromoted;
import az.rtcm.nominations.SeatConfirmed;
import az.rtcm.nominations.SeatLinkAsked;
import az.rtcm.nominations.SeatsTaken;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.web.Page;
import az.rtcm.training.Session;
import az.rtcm.training.SessionPostponed;
import az.rtcm.training.Sessions;
import java.util.Map;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * What nominees are told: at their own address, else through the focal point. What is no longer so
 * when the event is heard is not told. Of the reasons only the communicated one (rule 13).
 */
@Component
class NominationMails {

    private static final Actor PLATFORM = Actor.platform("notifications");

    private final Offers offers;
    private final Sessions sessions;
    private final Recipients recipients;
    private final Notices notices;
    private final Facts facts;

    NominationMails(
            Offers offers, Sessions sessions, Recipients recipients, Notices notices, Facts facts) {
        this.offers = offers;
        this.sessions = sessions;
        this.recipients = recipients;
        this.notices = notices;
        this.facts = facts;
    }

    @ApplicationModuleListener
    void on(NominationSelected event) {
        tell(MailKind.NOMINATION_SELECTED, event.nominationId(), NominationState.SELECTED);
    }

    @ApplicationModuleListener
    void on(ReservePromoted event) {
        tell(MailKind.RESERVE_PROMOTED, event.nominationId(), NominationState.SELECTED);
    }

    /** The link of the first mail may have expired, or never arrived. */
    @ApplicationModuleListener
    void on(SeatLinkAsked event) {
        again(event.nominationId(), event.at().toString());
    }

    /** A link lasts until the session begins: who has not answered gets one for the new day. */
    @ApplicationModuleListener
    void on(SessionPostponed event) {
        PLATFORM.run(
                () -> {
                    var starts = sessions.require(event.sessionId()).starts();
                    offers.unanswered(event.sessionId())
                            .forEach(id -> again(id, String.valueOf(starts)));
                });
    }

    private void again(NominationId id, String round) {
        PLATFORM.run(
                () -> {
                    var told = offers.told(id);
                    if (told.offer().answerable()) {
                        tell(MailKind.NOMINATION_SELECTED, subject(id) + "/again/" + round, told);
                    }
                });
    }

    @ApplicationModuleListener
    void on(NominationReserved event) {
        tell(MailKind.NOMINATION_RESERVED, event.nominationId(), NominationState.RESERVED);
    }

    @ApplicationModuleListener
    void on(SeatsTaken event) {
        tell(MailKind.NOMINATION_RESERVED, event.nominationId(), NominationState.RESERVED);
    }

    @ApplicationModuleListener
    void on(NominationNotSelected event) {
        tell(MailKind.NOMINATION_NOT_SELECTED, event.nominationId(), NominationState.NOT_SELECTED);
    }

    @ApplicationModuleListener
    void on(SeatConfirmed event) {
        tell(MailKind.SEAT_CONFIRMED, event.nominationId(), NominationState.CONFIRMED);
    }

    private void tell(MailKind kind, NominationId id, NominationState state) {
        PLATFORM.run(
                () -> {
                    var told = offers.told(id);
                    if (told.offer().state() == state) {
                        tell(kind, subject(id), told);
                    }
                });
    }

    private static String subject(NominationId id) {
        return "nomination/" + id.value();
    }

    private void tell(MailKind kind, String subject, Offers.Told told) {
        var session = sessions.require(told.offer().sessionId());
        for (var recipient : recipients.nominee(told.person(), told.organisation())) {
            notices.tell(kind, subject, recipient, page -> facts(told, session, page));
        }
    }

    private Map<String, String> facts(Offers.Told told, Session session, Page page) {
        var offer = told.offer();
        var all = facts.of(session, page);
        all.put("organisation", page.plain(offer.organisation()));
        all.put("reason", facts.reason(offer.reason(), page));
        if (offer.answerable()) {
            all.put(MailKind.LINK, facts.site(page, offers.issueLink(offer.id())));
        }
        return all;
    }
}
