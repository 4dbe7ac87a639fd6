package az.rtcm.certificates;

import az.rtcm.directory.PersonId;
import az.rtcm.training.SessionId;

/** A certificate was issued. */
public record CertificateIssued(
        CertificateId certificateId, SessionId sessionId, PersonId personId) {}
