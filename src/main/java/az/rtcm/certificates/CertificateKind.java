package az.rtcm.certificates;

/**
 * What a certificate is given for. One kind so far: having completed a session by its attendance; a
 * course with a test or an evaluation will ask for these too (rule 4).
 */
public enum CertificateKind {
    COMPLETION
}
