package az.rtcm.pledges;

import az.rtcm.shared.actor.Actor;

/** Who writes about pledges and signs for them: leadership and monitoring. */
final class PledgeRights {

    private PledgeRights() {}

    static void require() {
        Actor.current().require("LEADERSHIP", "MONITORING");
    }
}
