package az.rtcm.certificates;

import java.util.Locale;

/** Whether a certificate holds. */
public enum CertificateState {
    VALID,
    REVOKED,
    REPLACED;

    /** The message key of its name. */
    public String label() {
        return "certificates.state." + name().toLowerCase(Locale.ROOT);
    }

    /** The kind of the tag that shows it. */
    public String tag() {
        return this == VALID ? "done" : "stop";
    }
}
