package az.rtcm.nominations;

import az.rtcm.directory.OrganisationId;
import az.rtcm.directory.PersonId;

/**
 * Somebody with a confirmed seat.
 *
 * @param country the sending country as it was when the person was nominated
 * @param post the position held then
 */
public record Participant(
        NominationId nominationId,
        PersonId personId,
        OrganisationId organisationId,
        String country,
        String post) {}
