package az.rtcm.training;

/** The session's state does not lead there, or not yet. */
public class StateRefused extends RuntimeException {

    private final SessionState from;
    private final SessionState to;

    private final String reason;

    public StateRefused(SessionState from, SessionState to) {
        this(from, to, "training.state-refused");
    }

    StateRefused(SessionState from, SessionState to, String reason) {
        super(from + " does not lead to " + to);
        this.from = from;
        this.to = to;
        this.reason = reason;
    }

    /** Message key of why not. */
    public String reason() {
        return reason;
    }

    public SessionState from() {
        return from;
    }

    public SessionState to() {
        return to;
    }
}
