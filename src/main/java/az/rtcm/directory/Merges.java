package az.rtcm.directory;

import az.rtcm.audit.Audit;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.web.NotFound;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    /** After {@link #lockAll}. */
    void merge(PersonId first, PersonId second) {
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
        rows.raise(into);
        jdbc.sql(
                        """
                        insert into directory.person_merge
                            (id, person_id, survivor_id, also_moved, at, by_name)
                        values (:id, :from, :into, :moved, :at, :by)
                        """)
                .param("id", MergeId.next().value())
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

    /** After {@link #lockAll}. */
    PersonId separate(MergeId id) {
        var merge = standing(id);
        point(merge.person(), null);
        merge.alsoMoved().forEach(other -> point(other, merge.person()));
        rows.raise(merge.survivor());
        jdbc.sql("update directory.person_merge set separated_at = :now where id = :id")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
        audit.record(
                "directory.person",
                merge.person().value(),
                "separated",
                Map.of("into", merge.survivor().value()),
                null);
        events.publishEvent(new PersonsSeparated(merge.person(), merge.survivor()));
        return merge.person();
    }

    /** The person whom the merge led to. */
    PersonId survivor(MergeId id) {
        return standing(id).survivor();
    }

    /** The merges into this person that can be taken back, the latest first. */
    List<Merge> into(PersonId survivor) {
        return jdbc.sql(
                        """
                        select m.id as merge, m.person_id, m.at, m.by_name,
                        """
                                + PersonRows.COLUMNS
                                + """
                                   from directory.person_merge m
                                   join directory.person p on p.id = m.person_id
                                  where m.survivor_id = :survivor and m.separated_at is null
                                    and p.merged_into = m.survivor_id
                                  order by m.at desc, m.id desc
                                """)
                .param("survivor", survivor.value())
                .query(
                        (row, index) ->
                                new Merge(
                                        new MergeId(row.getObject("merge", UUID.class)),
                                        PersonRows.id(row, "person_id"),
                                        PersonRows.person(row, index).name(),
                                        row.getObject("at", OffsetDateTime.class).toInstant(),
                                        row.getString("by_name")))
                .list();
    }

    /** A merge can be taken back while the survivor is still the one that it led to. */
    private Standing standing(MergeId id) {
        return jdbc.sql(
                        """
                        select m.person_id, m.survivor_id, m.also_moved
                          from directory.person_merge m
                          join directory.person p on p.id = m.person_id
                         where m.id = :id and m.separated_at is null
                           and p.merged_into = m.survivor_id
                        """)
                .param("id", id.value())
                .query(
                        (row, index) ->
                                new Standing(
                                        PersonRows.id(row, "person_id"),
                                        PersonRows.id(row, "survivor_id"),
                                        Stream.of((UUID[]) row.getArray("also_moved").getArray())
                                                .map(PersonId::new)
                                                .toList()))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private record Standing(PersonId person, PersonId survivor, List<PersonId> alsoMoved) {}

    /** Merges happen one after the other: chains of them must stay flat. */
    void lockAll() {
        jdbc.sql("lock table directory.person_merge in exclusive mode").update();
    }

    private void point(PersonId person, @Nullable PersonId into) {
        jdbc.sql(
                        """
                        update directory.person set merged_into = :into, version = version + 1
                         where id = :id
                        """)
                .param("into", into == null ? null : into.value())
                .param("id", person.value())
                .update();
    }
}
