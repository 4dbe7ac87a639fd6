package az.rtcm.accounts;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.accounts.internal.CalmSessions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** Sessions: what is written of their use, and how their owner sees and ends them. */
@PlatformTest
class SessionTests {

    @Autowired CalmSessions<? extends Session> sessions;
    @Autowired JdbcClient jdbc;

    @Test
    void theLastUseOfASessionIsWrittenAtMostOnceAMinute() {
        var id = begun(sessions);
        var begun = seen(id);
        use(sessions, id, begun.plusSeconds(59));
        assertThat(seen(id)).isEqualTo(begun);
        use(sessions, id, begun.plusSeconds(60));
        assertThat(seen(id)).isEqualTo(begun.plusSeconds(60));
        use(sessions, id, begun.plusSeconds(119));
        assertThat(seen(id)).isEqualTo(begun.plusSeconds(60));
    }

    private static <S extends Session> String begun(FindByIndexNameSessionRepository<S> sessions) {
        var session = sessions.createSession();
        sessions.save(session);
        return session.getId();
    }

    /** As a request of its own. */
    private static void use(CalmSessions<?> sessions, String id, Instant moment) {
        sessions.forget();
        noted(sessions, id, moment);
    }

    private static <S extends Session> void noted(
            FindByIndexNameSessionRepository<S> sessions, String id, Instant moment) {
        var session = requireNonNull(sessions.findById(id));
        session.setLastAccessedTime(moment);
        sessions.save(session);
    }

    private Instant seen(String id) {
        return Instant.ofEpochMilli(
                jdbc.sql("select last_access_time from spring_session where session_id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single());
    }
}
