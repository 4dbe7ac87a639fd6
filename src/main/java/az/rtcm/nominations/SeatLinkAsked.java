package az.rtcm.nominations;

import az.rtcm.training.SessionId;
import java.time.Instant;

/** The coordinator wants the nominee to have a new link to answer with. */
public record SeatLinkAsked(NominationId nominationId, SessionId sessionId, Instant at) {}
