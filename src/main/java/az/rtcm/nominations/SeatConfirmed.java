package az.rtcm.nominations;

import az.rtcm.training.SessionId;

/** A selected nominee takes part. */
public record SeatConfirmed(NominationId nominationId, SessionId sessionId) {}
