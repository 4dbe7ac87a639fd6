package az.rtcm.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.rtcm.PlatformTest;
import az.rtcm.attendance.Attendance;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.text.LocalizedText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
                .during(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 3))
                .at(WORDS);
    }

    private static void asCentre(Runnable work) {
        Actor.platform("test").run(work);
    }
}
