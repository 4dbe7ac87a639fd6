package az.rtcm.nominations;

import az.rtcm.training.SessionId;

/** It was announced that the nominee is on the reserve list. */
public record NominationReserved(NominationId nominationId, SessionId sessionId) {}
