package az.rtcm.training;

/** A session will not take place on the days announced; its notice says why. */
public record SessionPostponed(SessionId sessionId) {}
