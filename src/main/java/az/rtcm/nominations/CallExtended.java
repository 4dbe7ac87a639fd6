package az.rtcm.nominations;

import az.rtcm.training.SessionId;

/** A call has a later deadline. */
public record CallExtended(SessionId sessionId) {}
