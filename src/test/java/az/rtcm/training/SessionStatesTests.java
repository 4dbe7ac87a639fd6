package az.rtcm.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import az.rtcm.PlatformTest;
import az.rtcm.PlatformTestConfiguration.TestClock;
import az.rtcm.attendance.Attendance;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.time.PartialDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A session goes only where the graph of docs/modules/training.md has an arrow. */
@PlatformTest
class SessionStatesTests {

    private static final LocalizedText WORDS = LocalizedText.published("Words", "Sözlər", "Слова");

    /** It is over where tests begin, so that every state can be reached. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 9, 7);

    /** A way to each state, along arrows. */
    private static List<SessionState> wayTo(SessionState state) {
        return switch (state) {
            case DRAFT -> List.of();
            case PUBLISHED -> List.of(SessionState.PUBLISHED);
            case CALL_OPEN -> List.of(SessionState.PUBLISHED, SessionState.CALL_OPEN);
            case SELECTION ->
                    Stream.concat(wayTo(SessionState.CALL_OPEN).stream(), Stream.of(state))
                            .toList();
            case CONFIRMED ->
                    Stream.concat(wayTo(SessionState.SELECTION).stream(), Stream.of(state))
                            .toList();
            case RUNNING ->
                    Stream.concat(wayTo(SessionState.CONFIRMED).stream(), Stream.of(state))
                            .toList();
            case CLOSED ->
                    Stream.concat(wayTo(SessionState.RUNNING).stream(), Stream.of(state)).toList();
            case REPORTED ->
                    Stream.concat(wayTo(SessionState.CLOSED).stream(), Stream.of(state)).toList();
            case CANCELLED -> List.of();
        };
    }

    static Stream<List<SessionState>> pairs() {
        return Arrays.stream(SessionState.values())
                .flatMap(
                        from ->
                                Arrays.stream(SessionState.values())
                                        .filter(to -> from != to)
                                        .map(to -> List.of(from, to)));
    }

    @Autowired Sessions sessions;
    @Autowired Attendance attendance;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;

    @AfterEach
    void today() {
        clock.reset();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aSessionGoesAlongArrowsOnly(List<SessionState> pair) {
        var from = pair.getFirst();
        var to = pair.getLast();
        var id = sessionIn(from);
        if (from.leadsTo(to) && to != SessionState.CANCELLED) {
            asCentre(() -> sessions.advance(id, to));
            assertThat(sessions.require(id).state()).isEqualTo(to);
        } else if (!from.leadsTo(to)) {
            assertThatThrownBy(() -> asCentre(() -> sessions.advance(id, to)))
                    .isInstanceOf(StateRefused.class);
            assertThatThrownBy(() -> force(id, to)).isInstanceOf(DataAccessException.class);
            assertThat(sessions.require(id).state()).isEqualTo(from);
        }
    }

    @Test
    void theDatabaseKnowsTheSameArrowsAsTheService() {
        var arrows =
                jdbc.sql("select from_state || '>' || to_state from training.state_arrow")
                        .query(String.class)
                        .set();
        Set<String> ours =
                Arrays.stream(SessionState.values())
                        .flatMap(from -> from.next().stream().map(to -> from + ">" + to))
                        .collect(Collectors.toSet());
        assertThat(arrows).isEqualTo(ours);
    }

    @Test
    void nothingBeginsBeforeItsFirstDayWhereItIsHeld() {
        var id = confirmed(complete().during(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 3)));
        clock.set(Instant.parse("2027-02-28T19:59:59Z"));
        assertThat(refusal(id, SessionState.RUNNING)).isEqualTo("training.obstacle.RUNNING");
        clock.set(Instant.parse("2027-02-28T20:00:00Z"));
        asCentre(() -> sessions.advance(id, SessionState.RUNNING));
        assertThat(sessions.require(id).state()).isEqualTo(SessionState.RUNNING);
    }

    @Test
    void nothingIsOverBeforeItsLastHalfDayBegins() {
        var id = confirmed(complete().during(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 3)));
        clock.set(Instant.parse("2027-03-03T07:59:59Z"));
        assertThat(refusal(id, SessionState.CLOSED)).isEqualTo("training.obstacle.CLOSED");
        clock.set(Instant.parse("2027-03-03T08:00:00Z"));
        asCentre(() -> sessions.advance(id, SessionState.CLOSED));
        assertThat(sessions.require(id).state()).isEqualTo(SessionState.CLOSED);
    }

    @Test
    void aMonthIsOverOnItsLastDayAndDaysNotYetKnownNeverBegin() {
        var march = new PartialDate("2027-03");
        var inMarch = confirmed(complete().during(march, null));
        clock.set(Instant.parse("2027-03-01T08:00:00Z"));
        asCentre(() -> sessions.advance(inMarch, SessionState.RUNNING));
        assertThat(refusal(inMarch, SessionState.CLOSED)).isEqualTo("training.obstacle.CLOSED");
        clock.set(Instant.parse("2027-03-30T20:00:00Z"));
        asCentre(() -> sessions.advance(inMarch, SessionState.CLOSED));

        var open = confirmed(complete());
        asCentre(() -> sessions.postpone(open, null, null, WORDS));
        assertThat(refusal(open, SessionState.RUNNING)).isEqualTo("training.obstacle.RUNNING");
        assertThat(refusal(open, SessionState.CLOSED)).isEqualTo("training.obstacle.CLOSED");
    }

    private SessionId confirmed(SessionPlan plan) {
        return Actor.platform("test")
                .call(
                        () -> {
                            var id = sessions.plan(plan);
                            sessions.publish(id);
                            sessions.advance(id, SessionState.CONFIRMED);
                            return id;
                        });
    }

    private String refusal(SessionId id, SessionState to) {
        return catchThrowableOfType(
                        StateRefused.class, () -> asCentre(() -> sessions.advance(id, to)))
                .reason();
    }

    private void force(SessionId id, SessionState to) {
        jdbc.sql("update training.session set state = :to where id = :id")
                .param("to", to.name())
                .param("id", id.value())
                .update();
    }

    private SessionId sessionIn(SessionState state) {
        return Actor.platform("test")
                .call(
                        () -> {
                            var id = sessions.plan(complete());
                            for (var step : wayTo(state)) {
                                lead(id, step);
                            }
                            if (state == SessionState.CANCELLED) {
                                sessions.cancel(id, WORDS);
                            }
                            return id;
                        });
    }

    /** A session is closed by closing its attendance, without which nothing can be reported. */
    private void lead(SessionId id, SessionState to) {
        if (to == SessionState.CLOSED) {
            attendance.close(id, null);
        } else {
            sessions.advance(id, to);
        }
    }

    private static SessionPlan complete() {
        return SessionPlan.titled(WORDS)
                .described(WORDS, WORDS, WORDS, WORDS)
                .during(FIRST_DAY, FIRST_DAY.plusDays(2))
                .at(WORDS);
    }

    private static void asCentre(Runnable work) {
        Actor.platform("test").run(work);
    }
}
