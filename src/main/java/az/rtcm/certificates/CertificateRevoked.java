package az.rtcm.certificates;

import az.rtcm.directory.PersonId;
import az.rtcm.training.SessionId;

/**
 * A certificate holds no more.
 *
 * @param replaced whether another one was issued in its stead
 */
public record CertificateRevoked(
        CertificateId certificateId, SessionId sessionId, PersonId personId, boolean replaced) {}
