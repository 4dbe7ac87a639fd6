package az.rtcm.training;

import az.rtcm.accounts.Ownership;
import az.rtcm.accounts.Ownerships;
import az.rtcm.accounts.Role;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every session that is not reported yet is a coordinator’s duty, with its call and its marks. */
@Configuration(proxyBeanMethods = false)
class SessionOwners {

    @Bean
    static Ownership sessionOwnership(Ownerships ownerships) {
        return ownerships.of(
                new Ownership.Kind(
                        Sessions.SUBJECT,
                        "training.duty.session",
                        "title",
                        "not on_record and state not in ('REPORTED', 'CANCELLED')",
                        "/admin/sessions/",
                        List.of(Role.COORDINATOR)));
    }
}
