package az.rtcm.nominations;

import az.rtcm.training.SessionId;

/** It was announced that the nominee is not selected. */
public record NominationNotSelected(NominationId nominationId, SessionId sessionId) {}
