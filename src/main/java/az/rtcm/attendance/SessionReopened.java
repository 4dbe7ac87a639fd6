package az.rtcm.attendance;

import az.rtcm.training.SessionId;

/** The attendance of a closed session is corrected: nobody counts as completed until it closes. */
public record SessionReopened(SessionId sessionId) {}
