package az.rtcm.certificates.admin;

import az.rtcm.certificates.Certificates;
import az.rtcm.certificates.Holder;
import az.rtcm.shared.web.Panel;
import az.rtcm.training.Session;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The certificates of a session that is over, on its page in the back office. */
@Component
class CertificatesPanel implements Panel<Session> {

    private final Certificates certificates;

    CertificatesPanel(Certificates certificates) {
        this.certificates = certificates;
    }

    @Override
    public Class<Session> subject() {
        return Session.class;
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public Optional<Fragment> on(Session session) {
        return session.onRecord() || !session.state().isOver()
                ? Optional.empty()
                : Optional.of(
                        new Fragment(
                                "certificates/admin/panel.jte",
                                Map.of("session", session, "valid", valid(session))));
    }

    private long valid(Session session) {
        return certificates.holders(session.id()).stream().filter(Holder::holdsValid).count();
    }
}
