package az.rtcm.directory;

import az.rtcm.audit.Audit;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.database.Ids;
import az.rtcm.shared.web.NotFound;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes one person of two. Only the pointer is moved, so that a merge can be taken back whole. */
@Component
class Merges {

    private final JdbcClient jdbc;
    private final PersonRows rows;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Merges(
            JdbcClient jdbc,
            PersonRows rows,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    void merge(PersonId first, PersonId second) {
        lockAll();
        var from = rows.lock(first);
        var into = rows.lock(second);
        if (from == null || into == null) {
            throw new NotFound();
        }
        if (from.equals(into)) {
            return;
        }
        var moved = rows.mergedInto(from);
        point(from, into);
        moved.forEach(other -> point(other, into));
        jdbc.sql(
                        """
                        insert into directory.person_merge
                            (id, person_id, survivor_id, also_moved, at, by_name)
                        values (:id, :from, :into, :moved, :at, :by)
                        """)
                .param("id", Ids.next())
                .param("from", from.value())
                .param("into", into.value())
                .param("moved", moved.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Actor.current().name())
                .update();
        audit.record(
                "directory.person", from.value(), "merged", null, Map.of("into", into.value()));
        events.publishEvent(new PersonsMerged(from, into));
    }

    /** Merges happen one after the other: chains of them must stay flat. */
    private void lockAll() {
        jdbc.sql("lock table directory.person_merge in exclusive mode").update();
    }

    private void point(PersonId person, PersonId into) {
        jdbc.sql("update directory.person set merged_into = :into where id = :id")
                .param("into", into.value())
                .param("id", person.value())
                .update();
    }
}
