package az.rtcm.training.admin;

import az.rtcm.accounts.Ownership;
import az.rtcm.shared.web.Panel;
import az.rtcm.training.Session;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Who sees to a session, on its page in the back office. */
@Component
class OwnersPanel implements Panel<Session> {

    private final Ownership owners;

    OwnersPanel(@Qualifier("sessionOwnership") Ownership owners) {
        this.owners = owners;
    }

    @Override
    public Class<Session> subject() {
        return Session.class;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Fragment> on(Session session) {
        return session.onRecord()
                ? Optional.empty()
                : Optional.of(owners.panel(session.id().value()));
    }
}
