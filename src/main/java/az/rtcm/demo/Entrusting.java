package az.rtcm.demo;

import az.rtcm.accounts.Ownership;
import az.rtcm.pledges.PledgeRegister;
import az.rtcm.shared.web.Paging;
import az.rtcm.training.SessionId;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Who sees to what: every duty has an owner and a deputy (rule 14). */
@Component
class Entrusting {

    private static final PledgeRegister.Filter ALL = new PledgeRegister.Filter(null, null);

    private final Ownership sessions;
    private final Ownership pledges;
    private final PledgeRegister register;
    private final Cast cast;

    Entrusting(
            @Qualifier("sessionOwnership") Ownership sessions,
            @Qualifier("pledgeOwnership") Ownership pledges,
            PledgeRegister register,
            Cast cast) {
        this.sessions = sessions;
        this.pledges = pledges;
        this.register = register;
        this.cast = cast;
    }

    void session(SessionId session) {
        sessions.entrust(session.value(), cast.person("coordinator"), cast.person("coordinator2"));
    }

    /** The pledge that the platform begins with. */
    void pledges() {
        for (var pledge : register.published(ALL, Paging.from(Map.of(), "name")).rows()) {
            if (pledges.toEntrust(pledge.id().value()).owner() == null) {
                pledges.entrust(
                        pledge.id().value(), cast.person("leadership"), cast.person("monitoring"));
            }
        }
    }
}
