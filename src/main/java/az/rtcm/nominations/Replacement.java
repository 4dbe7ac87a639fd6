package az.rtcm.nominations;

import az.rtcm.directory.OrganisationId;
import az.rtcm.training.SessionId;
import java.time.Instant;

/**
 * That a seat fell free and is held for its organisation, which may name somebody else for it (rule
 * 2).
 *
 * @param vacated whose seat it was
 * @param until when the window ends and the seat goes to the reserve
 */
public record Replacement(
        ReplacementId id,
        SessionId sessionId,
        OrganisationId organisationId,
        String country,
        NominationId vacated,
        Instant until,
        boolean open) {}
