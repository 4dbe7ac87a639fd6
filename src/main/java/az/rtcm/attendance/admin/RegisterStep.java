package az.rtcm.attendance.admin;

import az.rtcm.attendance.Attendance;
import az.rtcm.training.NextStep;
import az.rtcm.training.Session;
import az.rtcm.training.SessionState;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** While a session is held its coordinator marks attendance, and closes it there. */
@Configuration(proxyBeanMethods = false)
class RegisterStep {

    private static final String LABEL = "attendance.panel.open";

    @Bean
    NextStep markingAttendance() {
        return NextStep.on(SessionState.RUNNING, LABEL, "/attendance");
    }

    /** Of a session that is over, while its attendance was opened again. */
    @Bean
    NextStep correctingAttendance(Attendance attendance) {
        return new Correcting(attendance);
    }

    private record Correcting(Attendance attendance) implements NextStep {

        @Override
        public SessionState when() {
            return SessionState.CLOSED;
        }

        @Override
        public boolean isDue(Session session) {
            return session.state() == when()
                    && !session.onRecord()
                    && attendance.register(session.id()).isOpen();
        }

        @Override
        public String label() {
            return LABEL;
        }

        @Override
        public String address(Session session) {
            return session.officePath() + "/attendance";
        }
    }
}
