package az.rtcm.nominations;

import az.rtcm.training.SessionState;

/**
 * Nominations and seats change as long as a session lies ahead or runs. Of one that is over or
 * cancelled they are a record: registers, certificates and figures rest on it.
 */
public final class Ongoing {

    private Ongoing() {}

    public static boolean is(SessionState state) {
        return state != SessionState.CANCELLED && !state.isOver();
    }

    static void require(SessionState state, Nomination nomination) {
        if (!is(state)) {
            throw new WrongState(nomination.id(), nomination.state());
        }
    }
}
