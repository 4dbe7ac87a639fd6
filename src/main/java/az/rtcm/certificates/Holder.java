package az.rtcm.certificates;

import az.rtcm.directory.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who completed a session, and how far the certificate is.
 *
 * @param person the survivor, if records were merged
 * @param latinName as in the passport
 * @param language of the certificate
 * @param name as it would be printed today
 * @param confirmed whether the holder wants the name so
 * @param printable whether the letters of the name can be printed
 * @param certificate the newest one; null when none was issued
 */
public record Holder(
        PersonId person,
        String latinName,
        String language,
        String name,
        boolean confirmed,
        boolean printable,
        @Nullable Certificate certificate) {

    public boolean holdsValid() {
        return certificate != null && certificate.isValid();
    }

    /** Whether there is a valid sheet to print; of a holder who is forgotten it is gone. */
    public boolean hasSheet() {
        return certificate != null && certificate.isValid() && !certificate.words().isErased();
    }

    /**
     * Whether nothing but the button is missing. Whoever had a certificate revoked is not given
     * another one together with everybody: that is an act of its own, with a reason.
     */
    public boolean isReady() {
        return isNameReady() && certificate == null;
    }

    /** Whether the name was confirmed and can be printed. */
    boolean isNameReady() {
        return confirmed && printable;
    }
}
