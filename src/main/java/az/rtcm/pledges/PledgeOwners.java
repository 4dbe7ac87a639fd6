package az.rtcm.pledges;

import az.rtcm.accounts.Ownership;
import az.rtcm.accounts.Ownerships;
import az.rtcm.accounts.Role;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every pledge that is not completed is the duty of somebody who may sign for it. */
@Configuration(proxyBeanMethods = false)
class PledgeOwners {

    @Bean
    static Ownership pledgeOwnership(Ownerships ownerships) {
        return ownerships.of(
                new Ownership.Kind(
                        Pledges.SUBJECT,
                        "pledges.duty",
                        "name",
                        "status <> 'COMPLETED'",
                        "/admin/pledges/",
                        List.of(Role.LEADERSHIP, Role.MONITORING)));
    }
}
