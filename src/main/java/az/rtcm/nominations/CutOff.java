package az.rtcm.nominations;

import az.rtcm.training.Mode;
import az.rtcm.training.Schedule;
import az.rtcm.training.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Until when the reserve moves up by itself (rule 2). */
public final class CutOff {

    static final int DAYS_WHEN_PEOPLE_TRAVEL = 21;
    static final int DAYS_OTHERWISE = 3;

    private CutOff() {}

    /** The last such day; none while nobody knows when the session starts. */
    public static Optional<LocalDate> of(Call call, Session session) {
        var set = call.cutOff();
        return set == null ? usual(session) : Optional.of(set);
    }

    static Optional<LocalDate> usual(Session session) {
        int days = session.mode() == Mode.IN_PERSON ? DAYS_WHEN_PEOPLE_TRAVEL : DAYS_OTHERWISE;
        return Optional.ofNullable(session.starts()).map(day -> day.earliest().minusDays(days));
    }

    static LocalDate day(Instant moment) {
        return moment.atZone(Schedule.CENTRE).toLocalDate();
    }
}
