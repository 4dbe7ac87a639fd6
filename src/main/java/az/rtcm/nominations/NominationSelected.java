package az.rtcm.nominations;

import az.rtcm.training.SessionId;

/** It was announced that the nominee is selected; the seat is to be confirmed. */
public record NominationSelected(NominationId nominationId, SessionId sessionId) {}
