package az.rtcm.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import az.rtcm.PlatformTest;
import az.rtcm.PlatformTestConfiguration.TestClock;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.SignIn;
import az.rtcm.directory.PersonId;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.web.NotFound;
import az.rtcm.training.AlreadyCounted;
import az.rtcm.training.DaysInUse;
import az.rtcm.training.HalfDay;
import az.rtcm.training.Planned;
import az.rtcm.training.SessionDays;
import az.rtcm.training.SessionId;
import az.rtcm.training.SessionPlan;
import az.rtcm.training.SessionState;
import az.rtcm.training.Sessions;
import az.rtcm.training.StateRefused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PlatformTest
class AttendanceTests {

    private static final HalfDay FIRST = new HalfDay(Held.FIRST_DAY, HalfDay.Part.MORNING);
    private static final HalfDay SECOND = new HalfDay(Held.FIRST_DAY, HalfDay.Part.AFTERNOON);

    @Autowired Attendance attendance;
    @Autowired Sessions sessions;
    @Autowired SessionDays days;
    @Autowired Held held;
    @Autowired SignIn signIn;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void whoWasThereOrLateOnEnoughHalfDaysCompleted() {
        var course = held.withPeople(3);
        as(() -> markAll(course.id(), course.person(0), Mark.PRESENT));
        as(() -> markAll(course.id(), course.person(1), Mark.LATE));
        as(() -> markAll(course.id(), course.person(2), Mark.PRESENT));
        as(() -> set(course.id(), course.person(2), FIRST, Mark.PRESENT, Mark.EXCUSED));

        as(() -> attendance.close(course.id(), null));

        assertThat(attendance.participations(course.id()))
                .extracting(Participation::person, Participation::completed)
                .containsExactlyInAnyOrder(
                        tuple(course.person(0), true),
                        tuple(course.person(1), true),
                        tuple(course.person(2), false));
        assertThat(sessions.require(course.id()).state()).isEqualTo(SessionState.CLOSED);
    }

    @Test
    void aParticipationIsCountedOnceASessionHoweverManyHalfDays() {
        var course = held.withPeople(2);
        course.people().forEach(person -> as(() -> markAll(course.id(), person, Mark.PRESENT)));
        as(() -> attendance.close(course.id(), null));
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from attendance.figures_participation
                                        where session_id = :id and completed and attended_share = 1 and country = 'GE'
                                        """)
                                .param("id", course.id().value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(2);
    }

    @Test
    void closingIsRefusedWhileHalfDaysAreUnmarkedUnlessAReasonIsGiven() {
        var course = held.withPeople(1);
        as(() -> set(course.id(), course.person(0), FIRST, null, Mark.PRESENT));
        assertThatExceptionOfType(HalfDaysUnmarked.class)
                .isThrownBy(() -> as(() -> attendance.close(course.id(), "  ")))
                .satisfies(
                        refused ->
                                assertThat(refused.halfDays())
                                        .hasSize(3)
                                        .doesNotContain(FIRST)
                                        .contains(SECOND));
        assertThat(sessions.require(course.id()).state()).isNotEqualTo(SessionState.CLOSED);

        as(() -> attendance.close(course.id(), "the sheet of the second day was lost"));

        assertThat(attendance.participations(course.id()).getFirst().completed()).isFalse();
        var closing = Objects.requireNonNull(as(() -> attendance.register(course.id())).closing());
        assertThat(closing.unmarked()).isEqualTo(3);
        assertThat(closing.unmarkedReason()).contains("lost");
    }

    @Test
    void afterClosingNothingCanBeMarkedUntilItIsReopenedWithAReason() {
        var course = held.withPeople(1);
        as(() -> markAll(course.id(), course.person(0), Mark.ABSENT));
        as(() -> attendance.close(course.id(), null));
        assertThatThrownBy(
                        () ->
                                as(
                                        () ->
                                                set(
                                                        course.id(),
                                                        course.person(0),
                                                        FIRST,
                                                        Mark.ABSENT,
                                                        Mark.PRESENT)))
                .isInstanceOf(AttendanceClosed.class);
        assertThatThrownBy(() -> as(() -> attendance.close(course.id(), null)))
                .isInstanceOf(AttendanceClosed.class);

        as(() -> attendance.reopen(course.id(), "marked on the wrong line"));
        assertThat(attendance.participations(course.id())).isEmpty();
        for (var halfDay : as(() -> attendance.register(course.id())).halfDays()) {
            as(() -> set(course.id(), course.person(0), halfDay, Mark.ABSENT, Mark.PRESENT));
        }
        as(() -> attendance.close(course.id(), null));
        assertThat(attendance.participations(course.id()).getFirst().completed()).isTrue();
    }

    @Test
    void aReportedSessionIsNotReopenedAndItsParticipationsStand() {
        var course = held.withPeople(1);
        as(() -> markAll(course.id(), course.person(0), Mark.PRESENT));
        as(() -> attendance.close(course.id(), null));
        as(() -> sessions.advance(course.id(), SessionState.REPORTED));

        assertThatThrownBy(() -> as(() -> attendance.reopen(course.id(), "too late")))
                .isInstanceOf(AttendanceClosed.class);
        assertThat(attendance.participations(course.id())).hasSize(1);
    }

    @Test
    void aSessionWhoseAttendanceIsOpenIsNotReported() {
        var course = held.withPeople(1);
        as(() -> markAll(course.id(), course.person(0), Mark.PRESENT));
        as(() -> attendance.close(course.id(), null));
        as(() -> attendance.reopen(course.id(), "wrong line"));

        assertThatThrownBy(() -> as(() -> sessions.advance(course.id(), SessionState.REPORTED)))
                .isInstanceOf(StateRefused.class);

        as(() -> attendance.close(course.id(), null));
        as(() -> sessions.advance(course.id(), SessionState.REPORTED));
        assertThat(sessions.require(course.id()).state()).isEqualTo(SessionState.REPORTED);
    }

    @Test
    void halfDaysWithMarksStayAndAfterClosingDaysPeriodAndRuleStand() {
        var course = held.withPeople(1);
        as(() -> markAll(course.id(), course.person(0), Mark.PRESENT));
        var id = course.id();
        assertThatThrownBy(() -> as(() -> days.hold(id, List.of(SECOND))))
                .isInstanceOf(DaysInUse.class);
        var shorter = sessions.require(id).plan().during(FIRST.day(), FIRST.day());
        assertThatThrownBy(() -> change(id, shorter)).isInstanceOf(DaysInUse.class);

        as(() -> attendance.close(id, null));

        assertThatThrownBy(() -> as(() -> days.hold(id, days.of(id))))
                .isInstanceOf(AlreadyCounted.class);
        var longer = sessions.require(id).plan().during(FIRST.day(), FIRST.day().plusDays(9));
        assertThatThrownBy(() -> change(id, longer)).isInstanceOf(AlreadyCounted.class);
        assertThat(as(() -> attendance.register(id)).halfDays()).hasSize(4);
        change(id, sessions.require(id).plan().withSeats(99));
    }

    @Test
    void aClosedRegisterShowsWhatWasCounted() {
        var course = held.withPeople(1);
        as(() -> markAll(course.id(), course.person(0), Mark.PRESENT));
        as(() -> attendance.close(course.id(), null));
        jdbc.sql("update training.session set attendance_percent = 100 where id = :id")
                .param("id", course.id().value())
                .update();
        jdbc.sql("update attendance.mark set mark = 'ABSENT' where session_id = :id")
                .param("id", course.id().value())
                .update();

        var register = as(() -> attendance.register(course.id()));

        assertThat(register.requiredPercent()).isEqualTo(80);
        assertThat(register.completed()).isEqualTo(1);
        assertThat(register.completes(register.attendees().getFirst())).isTrue();
        assertThat(register.tally(register.attendees().getFirst()).attended()).isEqualTo(4);
    }

    private void change(SessionId id, SessionPlan plan) {
        as(() -> sessions.change(id, sessions.require(id).version(), plan));
    }

    @Test
    void aMarkThatSomebodyElseChangedMeanwhileStays() {
        var course = held.withPeople(1);
        var person = course.person(0);
        as(() -> set(course.id(), person, FIRST, null, Mark.ABSENT));

        var refused = as(() -> set(course.id(), person, FIRST, null, Mark.PRESENT));

        assertThat(refused).hasSize(1);
        assertThat(mark(course, person, FIRST)).isEqualTo(Mark.ABSENT);
        assertThat(as(() -> set(course.id(), person, FIRST, Mark.ABSENT, Mark.LATE))).isEmpty();
        assertThat(as(() -> set(course.id(), person, FIRST, Mark.LATE, Mark.LATE))).isEmpty();
        assertThat(as(() -> set(course.id(), person, FIRST, Mark.ABSENT, null))).hasSize(1);
        assertThat(as(() -> set(course.id(), person, FIRST, Mark.LATE, null))).isEmpty();
        assertThat(mark(course, person, FIRST)).isNull();
    }

    @Test
    void theSameMarkTwiceIsOneMark() {
        var course = held.withPeople(1);
        as(() -> set(course.id(), course.person(0), FIRST, null, Mark.PRESENT));
        assertThat(as(() -> set(course.id(), course.person(0), FIRST, null, Mark.PRESENT)))
                .isEmpty();
        assertThat(
                        jdbc.sql("select count(*) from attendance.mark where session_id = :id")
                                .param("id", course.id().value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void twoPeopleMarkingAtOnceLoseNothing() throws Exception {
        var course = held.withPeople(10);
        var halfDays = as(() -> attendance.register(course.id())).halfDays();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var work = new ArrayList<Callable<List<Remark>>>();
            for (var person : course.people()) {
                for (var halfDay : halfDays) {
                    work.add(() -> as(() -> set(course.id(), person, halfDay, null, Mark.PRESENT)));
                }
            }
            for (var done : threads.invokeAll(work)) {
                assertThat(done.get()).isEmpty();
            }
        }
        assertThat(as(() -> attendance.register(course.id())).missing()).isZero();
    }

    @Test
    void allPresentFillsGapsAndLeavesWhatWasMarked() {
        var course = held.withPeople(2);
        as(() -> set(course.id(), course.person(0), FIRST, null, Mark.ABSENT));
        as(
                () ->
                        attendance.markAllPresent(
                                course.id(), FIRST, new Evidence(MarkSource.SHEET, "sheet 1")));
        assertThat(mark(course, course.person(0), FIRST)).isEqualTo(Mark.ABSENT);
        assertThat(mark(course, course.person(1), FIRST)).isEqualTo(Mark.PRESENT);
    }

    @Test
    void onlyParticipantsAndHalfDaysOfTheSessionAreMarked() {
        var course = held.withPeople(1);
        var other = held.withPeople(1);
        assertThatThrownBy(
                        () ->
                                as(
                                        () ->
                                                set(
                                                        course.id(),
                                                        other.person(0),
                                                        FIRST,
                                                        null,
                                                        Mark.PRESENT)))
                .isInstanceOf(NotFound.class);
        var never = new HalfDay(LocalDate.of(2026, 9, 1), HalfDay.Part.MORNING);
        assertThatThrownBy(
                        () ->
                                as(
                                        () ->
                                                set(
                                                        course.id(),
                                                        course.person(0),
                                                        never,
                                                        null,
                                                        Mark.PRESENT)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void halfDaysThatLieAheadAreNeitherMarkedNorMissing() {
        var course = held.toCome(2);
        var morning = new HalfDay(Held.DAY_TO_COME, HalfDay.Part.MORNING);
        var afternoon = new HalfDay(Held.DAY_TO_COME, HalfDay.Part.AFTERNOON);
        assertThat(as(() -> attendance.register(course.id())).missing()).isZero();
        assertThatThrownBy(() -> as(() -> mark(course, morning))).isInstanceOf(NotBegun.class);

        clock.set(Instant.parse("2027-02-28T20:30:00Z"));
        assertThat(as(() -> mark(course, morning))).as("the day has begun in Baku").isEmpty();
        assertThatThrownBy(() -> as(() -> mark(course, afternoon))).isInstanceOf(NotBegun.class);
        assertThat(as(() -> attendance.register(course.id())).missing()).isEqualTo(1);
    }

    @Test
    void nothingIsClosedBeforeItsLastHalfDayBegins() {
        var course = held.toCome(1);
        var nobody =
                Planned.published(
                        sessions,
                        Planned.complete(Planned.title("nobody"))
                                .during(Held.DAY_TO_COME, Held.DAY_TO_COME.plusDays(1)));
        as(() -> sessions.advance(nobody, SessionState.CONFIRMED));
        clock.set(Instant.parse("2027-03-02T07:59:59Z"));
        for (var id : List.of(course.id(), nobody)) {
            assertThatThrownBy(() -> as(() -> attendance.close(id, "all went home")))
                    .as("a reason makes nothing that lies ahead a thing of the past")
                    .isInstanceOf(NotOver.class);
            assertThat(sessions.require(id).state()).isNotEqualTo(SessionState.CLOSED);
        }
        clock.set(Instant.parse("2027-03-02T08:00:00Z"));
        as(() -> attendance.close(course.id(), "nobody came"));
        assertThat(sessions.require(course.id()).state()).isEqualTo(SessionState.CLOSED);
    }

    private List<Remark> mark(Held.Course course, HalfDay halfDay) {
        return set(course.id(), course.person(0), halfDay, null, Mark.PRESENT);
    }

    @Test
    void onlyACoordinatorMarksAndNobodyElseReadsTheRegister() {
        var course = held.withPeople(1);
        var participant = signIn.as(Role.PARTICIPANT);
        assertThatThrownBy(() -> participant.run(() -> attendance.register(course.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> attendance.register(course.id()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(
                        () ->
                                signIn.as(Role.MONITORING)
                                        .run(() -> attendance.close(course.id(), "x")))
                .isInstanceOf(AccessDeniedException.class);
    }

    private @Nullable Mark mark(Held.Course course, PersonId person, HalfDay halfDay) {
        return as(() -> attendance.register(course.id())).attendees().stream()
                .filter(attendee -> attendee.participant().personId().equals(person))
                .findFirst()
                .orElseThrow()
                .mark(halfDay);
    }

    private void markAll(SessionId session, PersonId person, Mark mark) {
        for (var halfDay : attendance.register(session).halfDays()) {
            set(session, person, halfDay, null, mark);
        }
    }

    private List<Remark> set(
            SessionId session,
            PersonId person,
            HalfDay halfDay,
            @Nullable Mark was,
            @Nullable Mark now) {
        return attendance.mark(
                session, List.of(new Remark(person, halfDay, was, now)), Evidence.SEEN);
    }

    private static <T> T as(Supplier<T> work) {
        return Actor.platform("test").call(work);
    }

    private static void as(Runnable work) {
        Actor.platform("test").run(work);
    }
}
