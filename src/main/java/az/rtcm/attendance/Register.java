package az.rtcm.attendance;

import az.rtcm.directory.PersonId;
import az.rtcm.training.HalfDay;
import az.rtcm.training.Session;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Participants by half-days.
 *
 * @param closing how the session was closed; null while marks can be set
 * @param counted what was counted then, by person; empty while marks can be set
 * @param now when it was looked at: half-days that lie ahead cannot be marked
 */
public record Register(
        Session session,
        List<Attendee> attendees,
        List<HalfDay> halfDays,
        @Nullable Closing closing,
        Map<PersonId, Participation> counted,
        Instant now) {

    public Register {
        counted = Map.copyOf(counted);
    }

    /** In the order of their names, as this alphabet has it. */
    public Register sorted(Comparator<String> alphabet) {
        return new Register(
                session,
                attendees.stream().sorted(Comparator.comparing(Attendee::name, alphabet)).toList(),
                halfDays,
                closing,
                counted,
                now);
    }

    /** The share of half-days that counts: of a closed session the one that it was closed with. */
    public int requiredPercent() {
        return closing == null ? session.attendancePercent() : closing.requiredPercent();
    }

    public boolean isOpen() {
        return closing == null;
    }

    /** Whether the session is in a state in which people are marked. */
    public boolean takesPlace() {
        return switch (session.state()) {
            case CONFIRMED, RUNNING, CLOSED -> true;
            case DRAFT, PUBLISHED, CALL_OPEN, SELECTION, REPORTED, CANCELLED -> false;
        };
    }

    /** Whether this half-day has begun in the session's time zone. */
    public boolean hasBegun(HalfDay halfDay) {
        return !now.isBefore(halfDay.begins(session.timeZone()));
    }

    /** Whether the session has begun, as far as its half-days say. */
    public boolean hasBegun() {
        return halfDays.stream().anyMatch(this::hasBegun);
    }

    /** Whether the session can be closed: nothing of it lies ahead. */
    public boolean isAtItsEnd() {
        return session.isAtItsEnd(halfDays, now);
    }

    /** The half-days on which somebody is not marked yet, those that lie ahead too. */
    public List<HalfDay> unmarked() {
        return halfDays.stream().filter(halfDay -> missing(halfDay) > 0).toList();
    }

    /** How many are not marked yet on this half-day. */
    public long missing(HalfDay halfDay) {
        return attendees.stream().filter(attendee -> attendee.mark(halfDay) == null).count();
    }

    /** How many marks are missing by now. */
    public int missing() {
        return missing(halfDays.stream().filter(this::hasBegun));
    }

    /** How many marks would count as not attended if it was closed now. */
    int gaps() {
        return missing(halfDays.stream());
    }

    private int missing(Stream<HalfDay> of) {
        return of.mapToInt(halfDay -> (int) missing(halfDay)).sum();
    }

    /** As it was counted, or as it stands while marks can be set. */
    public Tally tally(Attendee attendee) {
        var participation = counted.get(attendee.participant().personId());
        return participation == null ? countedNow(attendee) : participation.tally();
    }

    private Tally countedNow(Attendee attendee) {
        return Tally.of(
                halfDays.stream().map(attendee::mark).filter(Objects::nonNull).toList(),
                halfDays.size());
    }

    /** Whether this attendance is enough, as it stands or as it was counted. */
    public boolean completes(Attendee attendee) {
        var participation = counted.get(attendee.participant().personId());
        return participation == null
                ? tally(attendee).reaches(requiredPercent())
                : participation.completed();
    }

    /** How many completed the session, as it was counted. */
    public long completed() {
        return counted.values().stream().filter(Participation::completed).count();
    }
}
