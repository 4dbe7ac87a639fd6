package az.rtcm.training;

/** A session went from one state to another; said of every change of state. */
public record SessionAdvanced(SessionId sessionId, SessionState from, SessionState to) {}
