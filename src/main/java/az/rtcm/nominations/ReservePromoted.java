package az.rtcm.nominations;

import az.rtcm.training.SessionId;

/** A nominee moved up from the reserve list and is to confirm the seat. */
public record ReservePromoted(NominationId nominationId, SessionId sessionId) {}
