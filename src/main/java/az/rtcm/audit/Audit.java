package az.rtcm.audit;

import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.database.Columns;
import az.rtcm.shared.database.Ids;
import az.rtcm.shared.web.VisitorPages;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The trail of every change. Whoever records a change also makes visitors' pages show it. */
@Service
public class Audit {

    private final JdbcClient jdbc;
    private final VisitorPages visitorPages;
    private final Clock clock;

    Audit(JdbcClient jdbc, VisitorPages visitorPages, Clock clock) {
        this.jdbc = jdbc;
        this.visitorPages = visitorPages;
        this.clock = clock;
    }

    /**
     * Notes in the writer's transaction that the current actor did this.
     *
     * @param subject module and kind of thing: {@code training.session}; the part before the dot is
     *     the module whose public pages are renewed
     * @param action past tense: {@code published}
     * @param before state of the thing before, a record or map, kept as JSON; null when it is new
     * @param after state after; null when it is gone
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            String subject,
            UUID id,
            String action,
            @Nullable Object before,
            @Nullable Object after) {
        var actor = Actor.current();
        jdbc.sql(
                        """
                        insert into audit.entry
                            (id, at, actor_person, actor_name, subject, subject_id, action, before, after)
                        values (:id, :at, :person, :name, :subject, :subjectId, :action, :before, :after)
                        """)
                .param("id", Ids.next())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("person", actor.person())
                .param("name", actor.name())
                .param("subject", subject)
                .param("subjectId", id)
                .param("action", action)
                .param("before", before == null ? null : Columns.json(before))
                .param("after", after == null ? null : Columns.json(after))
                .update();
        visitorPages.changed(subject.substring(0, subject.indexOf('.')));
    }
}
