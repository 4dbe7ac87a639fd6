package az.rtcm.accounts.internal;

import az.rtcm.directory.PersonId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/** The sessions in which a person is signed in at this moment. */
@Service
public class OpenSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final JdbcClient jdbc;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions, JdbcClient jdbc) {
        this.sessions = sessions;
        this.jdbc = jdbc;
    }

    /**
     * @param key names the session without opening it
     * @param lastSeen to the minute: later uses within it are not noted
     */
    public record OpenSession(String key, Visit visit, Instant lastSeen) {}

    /** The one used last comes first. */
    public List<OpenSession> of(PersonId person) {
        return sessions.findByPrincipalName(person.value().toString()).values().stream()
                .filter(session -> !session.isExpired())
                .map(OpenSessions::shown)
                .sorted(Comparator.comparing(OpenSession::lastSeen).reversed())
                .toList();
    }

    public void end(PersonId person, String key) {
        for (var session : sessions.findByPrincipalName(person.value().toString()).values()) {
            if (key(session.getId()).equals(key)) {
                sessions.deleteById(session.getId());
            }
        }
    }

    /**
     * Ends all but one, or all: after a new password, a lock, an erasure. In the caller's
     * transaction, so that they go on when that fails.
     */
    public void endAll(PersonId person, @Nullable String butId) {
        jdbc.sql(
                        """
                        delete from spring_session
                         where principal_name = :person and session_id is distinct from :but
                        """)
                .param("person", person.value().toString())
                .param("but", butId)
                .update();
    }

    public static String key(String sessionId) {
        return HexFormat.of().formatHex(Digests.of(sessionId), 0, 12);
    }

    private static OpenSession shown(Session session) {
        Visit visit = session.getAttribute(Visit.ATTRIBUTE);
        return new OpenSession(
                key(session.getId()),
                visit == null ? new Visit(session.getCreationTime(), "", "") : visit,
                session.getLastAccessedTime());
    }
}
