package az.rtcm.attendance;

import az.rtcm.accounts.Access;
import az.rtcm.accounts.Role;
import az.rtcm.audit.Audit;
import az.rtcm.directory.People;
import az.rtcm.directory.PersonId;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.web.NotFound;
import az.rtcm.training.HalfDay;
import az.rtcm.training.SessionId;
import az.rtcm.training.SessionState;
import az.rtcm.training.Sessions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Marks who was there and says who thereby completed a session. Coordinators do. */
@Service
public class Attendance {

    static final String SUBJECT = "attendance.session";

    private final Sessions sessions;
    private final Registers registers;
    private final People people;
    private final MarkTable marks;
    private final ParticipationTable participations;
    private final List<Reliance> reliances;
    private final Access access;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Attendance(
            Sessions sessions,
            Registers registers,
            People people,
            MarkTable marks,
            ParticipationTable participations,
            List<Reliance> reliances,
            Access access,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sessions = sessions;
        this.registers = registers;
        this.people = people;
        this.marks = marks;
        this.participations = participations;
        this.reliances = reliances;
        this.access = access;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws NotFound if there is no such session
     */
    @Transactional(readOnly = true)
    public Register register(SessionId id) {
        requireReader();
        return registers.of(sessions.require(id));
    }

    /**
     * Sets, changes and takes back marks. A mark that somebody else changed since the writer looked
     * stays as it is and is returned; {@link #standing} says what stands there.
     *
     * @throws AttendanceClosed if the session does not take place or was closed
     * @throws NotBegun if somebody is marked on a half-day that lies ahead
     * @throws NotFound if somebody is no participant or it is no half-day of the session
     */
    @Transactional
    public List<Remark> mark(SessionId id, List<Remark> remarks, Evidence evidence) {
        var changes = remarks.stream().filter(Remark::changes).toList();
        var register = lockedRegister(id);
        requireMarkable(register, changes);
        var refused = new ArrayList<Remark>();
        var written = new ArrayList<Remark>();
        for (var change : changes) {
            (marks.write(id, change, evidence) ? written : refused).add(change);
        }
        if (!written.isEmpty()) {
            audit.record(
                    SUBJECT, id.value(), "marked", null, new Marked(evidence.source(), written));
        }
        return refused;
    }

    /** What stands where marks were refused. */
    @Transactional(readOnly = true)
    public List<Standing> standing(SessionId id, List<Remark> refused) {
        requireReader();
        return registers.standing(id, refused);
    }

    /**
     * Sets these marks, then marks everybody present who is not marked yet on this half-day: both
     * or nothing.
     *
     * @return the marks that somebody else changed, as {@link #mark} does
     * @throws AttendanceClosed if the session does not take place or was closed
     * @throws NotBegun if a half-day lies ahead
     */
    @Transactional
    public List<Remark> markAllPresent(
            SessionId id, List<Remark> first, HalfDay halfDay, Evidence evidence) {
        var refused = mark(id, first, evidence);
        fill(id, lockedRegister(id), halfDay, evidence);
        return refused;
    }

    /** As {@link #markAllPresent(SessionId, List, HalfDay, Evidence)} without marks before. */
    @Transactional
    public void markAllPresent(SessionId id, HalfDay halfDay, Evidence evidence) {
        fill(id, lockedRegister(id), halfDay, evidence);
    }

    private void fill(SessionId id, Register register, HalfDay halfDay, Evidence evidence) {
        var missing =
                register.attendees().stream()
                        .filter(attendee -> attendee.mark(halfDay) == null)
                        .map(
                                attendee ->
                                        new Remark(personOf(attendee), halfDay, null, Mark.PRESENT))
                        .toList();
        requireMarkable(register, missing);
        if (missing.isEmpty()) {
            return;
        }
        marks.setPresent(id, halfDay, missing.stream().map(Remark::person).toList(), evidence);
        audit.record(SUBJECT, id.value(), "marked", null, new Marked(evidence.source(), missing));
    }

    /**
     * Counts, says who completed, and leads the session to its end.
     *
     * @param reason why it is closed although somebody is not marked; those half-days count as not
     *     attended
     * @throws NotOver if its last half-day has not begun: figures count what took place
     * @throws HalfDaysUnmarked if marks are missing and no reason is given
     * @throws NoHalfDays if somebody has a seat in it, and it has none
     * @throws AttendanceClosed if it does not take place or is closed already
     */
    @Transactional
    public void close(SessionId id, @Nullable String reason) {
        var register = lockedRegister(id);
        var why = reason == null || reason.isBlank() ? null : reason.strip();
        if (register.halfDays().isEmpty() && !register.attendees().isEmpty()) {
            throw new NoHalfDays();
        }
        if (!register.isAtItsEnd()) {
            throw new NotOver();
        }
        if (register.gaps() > 0 && why == null) {
            throw new HalfDaysUnmarked(register.unmarked());
        }
        var closing = participations.close(id, closing(register, why));
        register.attendees().forEach(attendee -> count(register, attendee));
        if (register.session().state() != SessionState.CLOSED) {
            sessions.advance(id, SessionState.CLOSED);
        }
        audit.record(SUBJECT, id.value(), "closed", null, closing);
        events.publishEvent(new SessionCompleted(id));
    }

    /**
     * Opens the marks of a closed session again to correct them; until it is closed anew nobody
     * counts as having completed it. What was reported cannot be closed anew and stays.
     *
     * @throws AttendanceClosed if the session was reported
     * @throws ReliedOn if certificates were issued
     * @throws NotFound if it is not closed
     */
    @Transactional
    public void reopen(SessionId id, String reason) {
        access.require(Role.COORDINATOR);
        var session = sessions.lock(id);
        var closing = participations.closing(id).orElseThrow(NotFound::new);
        if (session.state() != SessionState.CLOSED) {
            throw new AttendanceClosed(session.state().name());
        }
        if (reliances.stream().anyMatch(reliance -> reliance.reliesOn(id))) {
            throw new ReliedOn();
        }
        participations.reopen(id, reason);
        audit.record(SUBJECT, id.value(), "reopened", closing, Map.of("reason", reason));
        events.publishEvent(new SessionReopened(id));
    }

    /** Who took part in a closed session; nobody while it is not closed. */
    public List<Participation> participations(SessionId session) {
        return participations.of(session);
    }

    /**
     * In which closed sessions this person took part, under whatever id: once a session, also when
     * two records that were merged since took part in it.
     */
    public List<Participation> participations(PersonId person) {
        return List.copyOf(
                participations.of(people.sameAs(person)).stream()
                        .collect(
                                Collectors.toMap(
                                        Participation::session,
                                        Function.identity(),
                                        BinaryOperator.maxBy(Participation.BETTER),
                                        LinkedHashMap::new))
                        .values());
    }

    private Register lockedRegister(SessionId id) {
        access.require(Role.COORDINATOR);
        var register = registers.of(sessions.lock(id));
        if (!register.isOpen() || !register.takesPlace()) {
            throw new AttendanceClosed(register.session().state().name());
        }
        return register;
    }

    private static void requireMarkable(Register register, List<Remark> remarks) {
        var participants =
                register.attendees().stream().map(Attendance::personOf).collect(Collectors.toSet());
        var halfDays = new HashSet<>(register.halfDays());
        for (var remark : remarks) {
            if (!participants.contains(remark.person()) || !halfDays.contains(remark.halfDay())) {
                throw new NotFound();
            }
            if (remark.now() != null && !register.hasBegun(remark.halfDay())) {
                throw new NotBegun(remark.halfDay());
            }
        }
    }

    private Closing closing(Register register, @Nullable String reason) {
        return new Closing(
                clock.instant(),
                Actor.current().name(),
                register.session().attendancePercent(),
                register.halfDays().size(),
                register.gaps(),
                register.gaps() == 0 ? null : reason);
    }

    private void count(Register register, Attendee attendee) {
        var participant = attendee.participant();
        participations.add(
                new Participation(
                        register.session().id(),
                        participant.personId(),
                        participant.organisationId(),
                        participant.country(),
                        register.tally(attendee),
                        register.completes(attendee)),
                register.session().illustrative());
    }

    private static PersonId personOf(Attendee attendee) {
        return attendee.participant().personId();
    }

    private void requireReader() {
        access.require(Role.COORDINATOR, Role.LEADERSHIP, Role.MONITORING, Role.ADMINISTRATOR);
    }

    /** Without the note, which can name people and stands with the mark. */
    private record Marked(MarkSource source, Collection<Remark> marks) {}
}
