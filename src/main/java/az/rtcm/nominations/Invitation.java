package az.rtcm.nominations;

import az.rtcm.directory.OrganisationId;
import az.rtcm.files.FileId;
import az.rtcm.training.SessionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an organisation can nominate for a session, and how far its list has come.
 *
 * @param country where the organisation had its seat when it was invited: the sending country
 * @param submittedAt when the list was handed in last; null while it is with the organisation
 * @param firstSubmittedAt when anything of it was handed in first: decides who comes first
 * @param recalledAt when it was taken back, until it is handed in again
 * @param signedList the ranked list with the director’s signature
 */
public record Invitation(
        SessionId sessionId,
        OrganisationId organisationId,
        String country,
        Instant invitedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant firstSubmittedAt,
        @Nullable Instant recalledAt,
        @Nullable FileId signedList) {

    boolean holds(Nomination nomination) {
        return nomination.sessionId().equals(sessionId)
                && nomination.organisationId().equals(organisationId);
    }
}
