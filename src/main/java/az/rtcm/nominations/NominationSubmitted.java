package az.rtcm.nominations;

import az.rtcm.training.SessionId;

/** An organisation handed in a nominee. */
public record NominationSubmitted(NominationId nominationId, SessionId sessionId) {}
