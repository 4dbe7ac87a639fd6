package az.rtcm.certificates.admin;

import az.rtcm.training.NextStep;
import az.rtcm.training.SessionState;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Of a closed session the coordinator issues the certificates. */
@Configuration(proxyBeanMethods = false)
class IssueStep {

    @Bean
    NextStep issuingCertificates() {
        return NextStep.on(SessionState.CLOSED, "certificates.issue", "/certificates");
    }
}
