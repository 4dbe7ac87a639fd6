package az.rtcm.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.accounts.internal.CalmSessions;
import az.rtcm.accounts.internal.OpenSessions;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Sessions: what is written of their use, and how their owner sees and ends them. */
@PlatformTest
class SessionTests {

    @Autowired CalmSessions<? extends Session> sessions;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationContext platform;
    @Autowired MockMvcTester web;

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

    @Test
    void theOwnerEndsOneSessionOrAllOthers() {
        var readers = new TestReaders(platform, web);
        var reader = readers.somebody();
        var here = readers.session(reader);
        var lost = readers.session(reader);
        var third = readers.session(reader);
        var ends =
                readers.page("/en/my/security", here).select("form[action*=/security/sessions/]");
        assertThat(ends).hasSize(2);
        assertThat(readers.delete(ends.getFirst().attr("action"), here))
                .hasRedirectedUrl("/en/my/security");
        assertThat(readers.page("/en/my/security", here).select("form[action*=/sessions/]"))
                .hasSize(1);
        assertThat(readers.delete("/en/my/security/sessions", here))
                .hasRedirectedUrl("/en/my/security");
        assertThat(readers.get("/en/my", lost)).hasStatus(302);
        assertThat(readers.get("/en/my", third)).hasStatus(302);
        assertThat(readers.get("/en/my", here)).hasStatusOk();
    }

    @Test
    void nobodyEndsTheSessionOfAnother() {
        var readers = new TestReaders(platform, web);
        var session = readers.session(readers.somebody());
        var key =
                OpenSessions.key(new String(Base64.getDecoder().decode(session.getValue()), UTF_8));
        var _ =
                readers.delete(
                        "/en/my/security/sessions/" + key, readers.session(readers.somebody()));
        assertThat(readers.get("/en/my", session)).hasStatusOk();
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
