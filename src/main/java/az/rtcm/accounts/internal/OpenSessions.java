package az.rtcm.accounts.internal;

import az.rtcm.directory.PersonId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/** The sessions in which a person is signed in at this moment. */
@Service
public class OpenSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
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

    /** Ends all but one, or all: after a new password, a lock, an erasure. */
    public void endAll(PersonId person, @Nullable String butId) {
        for (var id :
                List.copyOf(sessions.findByPrincipalName(person.value().toString()).keySet())) {
            if (!id.equals(butId)) {
                sessions.deleteById(id);
            }
        }
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
