package az.rtcm.nominations;

import az.rtcm.shared.actor.Actor;
import az.rtcm.training.SessionId;
import az.rtcm.training.SessionState;
import az.rtcm.training.Sessions;
import org.springframework.stereotype.Component;

/**
 * Leads a session from selection to its participants once every nominee knows where he or she
 * stands: decisions can be announced in parts, and the last part ends the selection.
 */
@Component
class SelectionEnd {

    /** Also a nominee who withdraws can be the last who was undecided. */
    private static final Actor PLATFORM = Actor.platform("nominations");

    private final NominationRepository nominations;
    private final Sessions sessions;

    SelectionEnd(NominationRepository nominations, Sessions sessions) {
        this.nominations = nominations;
        this.sessions = sessions;
    }

    /**
     * Nothing happens while somebody is undecided, a decision is not announced, or nothing was
     * announced yet; the session is locked.
     */
    void reach(SessionId session) {
        if (sessions.require(session).state() != SessionState.SELECTION) {
            return;
        }
        var all = nominations.ofSession(session);
        if (all.stream().anyMatch(Nomination::isAnnounced)
                && all.stream().noneMatch(SelectionEnd::isOpen)) {
            PLATFORM.run(() -> sessions.advance(session, SessionState.CONFIRMED));
        }
    }

    private static boolean isOpen(Nomination one) {
        return one.state() == NominationState.SUBMITTED
                || one.state().isDecision() && !one.isAnnounced();
    }
}
