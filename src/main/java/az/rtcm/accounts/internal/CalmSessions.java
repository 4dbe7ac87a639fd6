package az.rtcm.accounts.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Sessions of which the last use is noted at most once a minute: the store writes a session only
 * when something in it changed, and without this each request would change that.
 */
public final class CalmSessions<S extends Session>
        implements FindByIndexNameSessionRepository<CalmSessions.CalmSession<S>> {

    static final Duration STEP = Duration.ofMinutes(1);

    private final FindByIndexNameSessionRepository<S> kept;
    private final SessionTransactions transactions;

    /** At the end of a request it is saved, and at once asked for again only to learn its name. */
    private final ThreadLocal<@Nullable CalmSession<S>> saved = new ThreadLocal<>();

    public CalmSessions(
            FindByIndexNameSessionRepository<S> kept, SessionTransactions transactions) {
        this.kept = kept;
        this.transactions = transactions;
    }

    @Override
    public CalmSession<S> createSession() {
        return new CalmSession<>(kept.createSession());
    }

    @Override
    public void save(CalmSession<S> session) {
        kept.save(session.kept);
        saved.set(session);
    }

    /** What was saved is read anew from now on: to be called at the end of each request. */
    public void forget() {
        saved.remove();
    }

    @Override
    public @Nullable CalmSession<S> findById(String id) {
        var just = saved.get();
        saved.remove();
        if (just != null && just.getId().equals(id)) {
            return just;
        }
        var found = transactions.<@Nullable S>read(() -> kept.findById(id));
        return found == null ? null : new CalmSession<>(found);
    }

    @Override
    public void deleteById(String id) {
        kept.deleteById(id);
        saved.remove();
    }

    @Override
    public Map<String, CalmSession<S>> findByIndexNameAndIndexValue(String name, String value) {
        return kept.findByIndexNameAndIndexValue(name, value).entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, each -> new CalmSession<>(each.getValue())));
    }

    /** A session that passes over uses within a minute of the one that was noted. */
    public static final class CalmSession<S extends Session> implements Session {

        private final S kept;

        private CalmSession(S kept) {
            this.kept = kept;
        }

        @Override
        public void setLastAccessedTime(Instant moment) {
            if (!moment.isBefore(kept.getLastAccessedTime().plus(STEP))) {
                kept.setLastAccessedTime(moment);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return kept.getLastAccessedTime();
        }

        @Override
        public String getId() {
            return kept.getId();
        }

        @Override
        public String changeSessionId() {
            return kept.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return kept.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return kept.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            kept.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            kept.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return kept.getCreationTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            kept.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return kept.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return kept.isExpired();
        }
    }
}
