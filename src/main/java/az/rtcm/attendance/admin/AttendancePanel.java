package az.rtcm.attendance.admin;

import az.rtcm.attendance.Attendance;
import az.rtcm.shared.web.Panel;
import az.rtcm.training.Session;
import az.rtcm.training.SessionState;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How far the register of a session is, on its page in the back office. */
@Component
class AttendancePanel implements Panel<Session> {

    private static final Set<SessionState> SHOWN =
            EnumSet.of(
                    SessionState.CONFIRMED,
                    SessionState.RUNNING,
                    SessionState.CLOSED,
                    SessionState.REPORTED);

    private final Attendance attendance;

    AttendancePanel(Attendance attendance) {
        this.attendance = attendance;
    }

    @Override
    public Class<Session> subject() {
        return Session.class;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Fragment> on(Session session) {
        return session.onRecord() || !SHOWN.contains(session.state())
                ? Optional.empty()
                : Optional.of(
                        new Fragment(
                                "attendance/admin/panel.jte",
                                Map.of("register", attendance.register(session.id()))));
    }
}
