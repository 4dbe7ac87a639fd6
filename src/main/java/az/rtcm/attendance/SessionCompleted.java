package az.rtcm.attendance;

import az.rtcm.training.SessionId;

/** The attendance of a session was closed: it is known who completed it. */
public record SessionCompleted(SessionId sessionId) {}
