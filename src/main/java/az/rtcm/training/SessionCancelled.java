package az.rtcm.training;

/** A session will not take place; the reason given to everybody is the session's notice. */
public record SessionCancelled(SessionId sessionId) {}
