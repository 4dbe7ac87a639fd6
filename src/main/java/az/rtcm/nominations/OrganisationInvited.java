package az.rtcm.nominations;

import az.rtcm.directory.OrganisationId;
import az.rtcm.training.SessionId;

/** An organisation was added to an open call. */
public record OrganisationInvited(SessionId sessionId, OrganisationId organisationId) {}
