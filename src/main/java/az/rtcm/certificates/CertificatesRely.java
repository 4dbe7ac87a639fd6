package az.rtcm.certificates;

import az.rtcm.attendance.Reliance;
import az.rtcm.training.SessionId;
import org.springframework.stereotype.Component;

/** Attendance stays as it is as long as a certificate rests on it. */
@Component
class CertificatesRely implements Reliance {

    private final CertificateTable certificates;

    CertificatesRely(CertificateTable certificates) {
        this.certificates = certificates;
    }

    @Override
    public boolean reliesOn(SessionId session) {
        return certificates.holdsAny(session);
    }
}
