package az.rtcm.training;

/** A session can be seen by everybody from now on. */
public record SessionPublished(SessionId sessionId) {}
