package az.rtcm.training.admin;

import az.rtcm.training.NextStep;
import az.rtcm.training.Session;
import az.rtcm.training.SessionState;
import az.rtcm.training.Sessions;
import az.rtcm.training.StateRefused;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What can be done next with a session: what other modules offer first, then its own steps. */
@Component
class NextSteps {

    private final List<NextStep> offered;
    private final Sessions sessions;

    NextSteps(List<NextStep> offered, Sessions sessions) {
        this.offered = offered;
        this.sessions = sessions;
    }

    /**
     * @param label message key
     * @param address where it is done
     * @param to the state that the button leads to at once; empty when it opens a page
     */
    public record Step(String label, String address, String to) {}

    List<Step> of(Session session) {
        var steps = new ArrayList<Step>();
        offered.stream()
                .filter(step -> step.isDue(session))
                .map(step -> new Step(step.label(), step.address(session), ""))
                .forEach(steps::add);
        own(session.state(), !steps.isEmpty()).stream()
                .filter(to -> sessions.obstacle(session, to).isEmpty())
                .map(
                        to ->
                                new Step(
                                        "training.to." + to.name(),
                                        session.officePath() + "/stage",
                                        to.name()))
                .forEach(steps::add);
        return steps;
    }

    /**
     * Only what the session's page offers: who opens a call or closes the attendance leads the
     * session on, and without their work such a state would be empty words.
     *
     * @throws StateRefused if the session does not go there by a button of its own
     */
    void requireOwn(Session session, SessionState to) {
        if (!own(session.state(), isOffered(session)).contains(to)) {
            throw new StateRefused(session.state(), to);
        }
    }

    private boolean isOffered(Session session) {
        return offered.stream().anyMatch(step -> step.isDue(session));
    }

    /** Who offers more in a state also closes it: then no shortcut past it is shown. */
    private static List<SessionState> own(SessionState state, boolean offered) {
        return switch (state) {
            case PUBLISHED -> List.of(SessionState.CONFIRMED);
            case CALL_OPEN -> offered ? List.of() : List.of(SessionState.SELECTION);
            case SELECTION -> offered ? List.of() : List.of(SessionState.CONFIRMED);
            case CONFIRMED -> List.of(SessionState.RUNNING);
            case RUNNING -> offered ? List.of() : List.of(SessionState.CLOSED);
            case CLOSED -> List.of(SessionState.REPORTED);
            case DRAFT, REPORTED, CANCELLED -> List.of();
        };
    }
}
