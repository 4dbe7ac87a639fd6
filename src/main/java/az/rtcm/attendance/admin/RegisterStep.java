package az.rtcm.attendance.admin;

import az.rtcm.training.NextStep;
import az.rtcm.training.SessionState;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** While a session is held its coordinator marks attendance, and closes it there. */
@Configuration(proxyBeanMethods = false)
class RegisterStep {

    @Bean
    NextStep markingAttendance() {
        return NextStep.on(SessionState.RUNNING, "attendance.panel.open", "/attendance");
    }
}
