package az.rtcm.nominations;

import az.rtcm.training.SessionId;

/** A nominee does not take part after all: declined or withdrawn. */
public record NominationWithdrawn(NominationId nominationId, SessionId sessionId) {}
