package az.rtcm.certificates;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a certificate holds no more.
 *
 * @param by name of who revoked it
 * @param internal reason for the centre only
 * @param communicated reason that the holder is told; null when none is
 * @param replacedBy the certificate that was issued in its stead
 */
public record Revocation(
        Instant at,
        String by,
        String internal,
        @Nullable String communicated,
        @Nullable CertificateId replacedBy) {}
