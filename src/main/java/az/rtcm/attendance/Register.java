package az.rtcm.attendance;

import az.rtcm.training.HalfDay;
import az.rtcm.training.Session;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Participants by half-days.
 *
 * @param closing how the session was closed; null while marks can be set
 */
public record Register(
        Session session,
        List<Attendee> attendees,
        List<HalfDay> halfDays,
        @Nullable Closing closing) {

    public boolean isOpen() {
        return closing == null;
    }

    /** The half-days on which somebody is not marked yet. */
    public List<HalfDay> unmarked() {
        return halfDays.stream().filter(halfDay -> missing(halfDay) > 0).toList();
    }

    /** How many are not marked yet on this half-day. */
    public long missing(HalfDay halfDay) {
        return attendees.stream().filter(attendee -> attendee.mark(halfDay) == null).count();
    }

    /** How many marks are missing altogether. */
    public int missing() {
        return halfDays.stream().mapToInt(halfDay -> (int) missing(halfDay)).sum();
    }

    public Tally tally(Attendee attendee) {
        return Tally.of(
                halfDays.stream().map(attendee::mark).filter(Objects::nonNull).toList(),
                halfDays.size());
    }

    /** Whether this attendance is enough, as it stands. */
    public boolean completes(Attendee attendee) {
        return tally(attendee).reaches(session.attendancePercent());
    }
}
