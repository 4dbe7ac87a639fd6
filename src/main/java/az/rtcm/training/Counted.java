package az.rtcm.training;

/** A later module that counted who was there on the half-days of a session. */
public interface Counted {

    /** Whether it was counted: then days and rule stand, and the session can be reported. */
    boolean isCounted(SessionId session);
}
