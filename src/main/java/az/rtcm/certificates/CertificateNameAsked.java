package az.rtcm.certificates;

import az.rtcm.directory.PersonId;
import az.rtcm.training.SessionId;

/** Somebody completed a session and is asked once how the name shall stand on the certificate. */
public record CertificateNameAsked(SessionId sessionId, PersonId personId) {}
