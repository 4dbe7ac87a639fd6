package az.rtcm.nominations;

import az.rtcm.training.SessionId;

/** A nominee confirmed when no seat was left, and stands first on the reserve list now. */
public record SeatsTaken(NominationId nominationId, SessionId sessionId) {}
