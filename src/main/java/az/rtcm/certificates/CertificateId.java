package az.rtcm.certificates;

import az.rtcm.shared.database.Id;
import az.rtcm.shared.database.Ids;
import java.util.UUID;

/** Identifies a certificate inside the platform; in public it is known by its number only. */
public record CertificateId(UUID value) implements Id {

    public static CertificateId next() {
        return new CertificateId(Ids.next());
    }
}
