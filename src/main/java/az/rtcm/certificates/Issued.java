package az.rtcm.certificates;

import java.util.List;

/**
 * What came of issuing.
 *
 * @param certificates issued now
 * @param waiting how many who completed have not confirmed their name, or cannot be printed
 */
public record Issued(List<CertificateId> certificates, int waiting) {}
