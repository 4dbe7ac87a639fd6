package az.rtcm.training;

/** The session's state does not lead there. */
public class StateRefused extends RuntimeException {

    private final SessionState from;
    private final SessionState to;

    public StateRefused(SessionState from, SessionState to) {
        super(from + " does not lead to " + to);
        this.from = from;
        this.to = to;
    }

    public SessionState from() {
        return from;
    }

    public SessionState to() {
        return to;
    }
}
