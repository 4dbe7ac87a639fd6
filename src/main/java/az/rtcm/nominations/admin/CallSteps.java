package az.rtcm.nominations.admin;

import az.rtcm.training.NextStep;
import az.rtcm.training.SessionState;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a coordinator does next on the way from a published session to its participants. */
@Configuration(proxyBeanMethods = false)
class CallSteps {

    @Bean
    NextStep openingTheCall() {
        return NextStep.on(SessionState.PUBLISHED, "nominations.panel.open", "/call");
    }

    @Bean
    NextStep endingTheCall() {
        return NextStep.on(SessionState.CALL_OPEN, "nominations.step.end", "/call");
    }

    @Bean
    NextStep selecting() {
        return NextStep.on(SessionState.SELECTION, "nominations.step.select", "/nominations");
    }
}
