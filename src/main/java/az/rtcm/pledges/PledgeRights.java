package az.rtcm.pledges;

import az.rtcm.accounts.Access;
import az.rtcm.accounts.Role;
import org.springframework.stereotype.Component;

/** Who writes about pledges and signs for them: leadership and monitoring. */
@Component
class PledgeRights {

    private final Access access;

    PledgeRights(Access access) {
        this.access = access;
    }

    void require() {
        access.require(Role.LEADERSHIP, Role.MONITORING);
    }
}
