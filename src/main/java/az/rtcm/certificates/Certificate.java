package az.rtcm.certificates;

import az.rtcm.directory.PersonId;
import az.rtcm.files.FileId;
import az.rtcm.training.SessionId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document that says that a person completed a session.
 *
 * @param version rises when it is revoked
 * @param issuedBy name of who issued it
 * @param sheet the PDF as it was handed out
 * @param illustrative whether the session was invented for demonstration
 * @param revocation null while it holds
 */
public record Certificate(
        CertificateId id,
        int version,
        CertificateNumber number,
        CertificateKind kind,
        PersonId person,
        SessionId session,
        Words words,
        LocalDate issuedOn,
        String issuedBy,
        boolean illustrative,
        FileId sheet,
        @Nullable Revocation revocation) {

    public CertificateState state() {
        return revocation == null
                ? CertificateState.VALID
                : revocation.replacedBy() == null
                        ? CertificateState.REVOKED
                        : CertificateState.REPLACED;
    }

    public boolean isValid() {
        return revocation == null;
    }

    /** The address of the public check, without the platform's name. */
    public String path() {
        return path(number);
    }

    static String path(CertificateNumber number) {
        return "/verify/" + number.value();
    }

    /** The page in the back office. */
    public String officePath() {
        return "/admin/certificates/" + id.value();
    }

    /** What a downloaded sheet is called. */
    public String fileName() {
        return number.value() + ".pdf";
    }
}
