package az.rtcm.nominations;

import az.rtcm.directory.OrganisationId;
import az.rtcm.training.SessionId;
import java.time.Instant;

/** An organisation may name somebody else for a seat that fell free, until the given moment. */
public record ReplacementAsked(
        ReplacementId replacementId,
        SessionId sessionId,
        OrganisationId organisationId,
        Instant until) {}
