package az.rtcm.nominations;

import az.rtcm.training.SessionId;

/** The invited organisations can nominate. */
public record CallOpened(SessionId sessionId) {}
