package az.rtcm.nominations;

import az.rtcm.training.SessionId;

/** No more nominations are taken; the centre selects. */
public record CallClosed(SessionId sessionId) {}
