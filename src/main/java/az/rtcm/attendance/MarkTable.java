package az.rtcm.attendance;

import az.rtcm.directory.PersonId;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.database.Ids;
import az.rtcm.training.HalfDay;
import az.rtcm.training.SessionId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A row for each person and half-day. */
@Repository
class MarkTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    MarkTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Written(PersonId person, HalfDay halfDay, Mark mark, String by) {}

    Map<PersonId, Map<HalfDay, Mark>> of(SessionId session) {
        var marks = new HashMap<PersonId, Map<HalfDay, Mark>>();
        for (var one : written(session)) {
            marks.computeIfAbsent(one.person(), person -> new HashMap<>())
                    .put(one.halfDay(), one.mark());
        }
        return marks;
    }

    /** All marks of the session, each with who set it. */
    List<Written> written(SessionId session) {
        return jdbc.sql(
                        """
                        select person_id, day, part, mark, marked_by_name
                        from attendance.mark where session_id = :id
                        """)
                .param("id", session.value())
                .query(
                        (row, index) ->
                                new Written(
                                        new PersonId(row.getObject("person_id", UUID.class)),
                                        new HalfDay(
                                                row.getObject("day", LocalDate.class),
                                                HalfDay.Part.valueOf(row.getString("part"))),
                                        Mark.valueOf(row.getString("mark")),
                                        row.getString("marked_by_name")))
                .list();
    }

    /** Writes the mark unless somebody else wrote another one since the writer looked. */
    boolean write(SessionId session, Remark remark, Evidence evidence) {
        var now = remark.now();
        return now == null ? erase(session, remark) : set(session, remark, now, evidence);
    }

    private boolean set(SessionId session, Remark remark, Mark now, Evidence evidence) {
        return statement(
                                """
                                insert into attendance.mark as old
                                    (id, session_id, person_id, day, part, mark, source, note, marked_at, marked_by, marked_by_name)
                                values (:id, :session, :person, :day, :part, :mark, :source, :note, :at, :by, :name)
                                on conflict (session_id, person_id, day, part) do update set
                                    mark = excluded.mark, source = excluded.source, note = excluded.note,
                                    marked_at = excluded.marked_at, marked_by = excluded.marked_by,
                                    marked_by_name = excluded.marked_by_name
                                where old.mark in (:was, excluded.mark)
                                """,
                                session,
                                remark.halfDay(),
                                now,
                                evidence)
                        .param("id", Ids.next())
                        .param("person", remark.person().value())
                        .param("was", name(remark.was()))
                        .update()
                == 1;
    }

    /** Marks those present who are not marked yet. */
    void setPresent(
            SessionId session, HalfDay halfDay, Collection<PersonId> people, Evidence evidence) {
        statement(
                        """
                        insert into attendance.mark
                            (id, session_id, person_id, day, part, mark, source, note, marked_at, marked_by, marked_by_name)
                        select gen_random_uuid(), :session, person, :day, :part, :mark, :source, :note, :at, :by, :name
                        from unnest(:people) as person
                        on conflict do nothing
                        """,
                        session,
                        halfDay,
                        Mark.PRESENT,
                        evidence)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
    }

    private boolean erase(SessionId session, Remark remark) {
        jdbc.sql(
                        """
                        delete from attendance.mark
                        where session_id = :session and person_id = :person and day = :day
                            and part = :part and mark = :was
                        """)
                .param("session", session.value())
                .param("person", remark.person().value())
                .param("day", remark.halfDay().day())
                .param("part", remark.halfDay().part().name())
                .param("was", name(remark.was()))
                .update();
        return !isMarked(session, remark);
    }

    private boolean isMarked(SessionId session, Remark remark) {
        return jdbc.sql(
                        """
                        select exists (select from attendance.mark
                            where session_id = :session and person_id = :person and day = :day and part = :part)
                        """)
                .param("session", session.value())
                .param("person", remark.person().value())
                .param("day", remark.halfDay().day())
                .param("part", remark.halfDay().part().name())
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec statement(
            String sql, SessionId session, HalfDay halfDay, Mark mark, Evidence evidence) {
        return jdbc.sql(sql)
                .param("session", session.value())
                .param("day", halfDay.day())
                .param("part", halfDay.part().name())
                .param("mark", mark.name())
                .param("source", evidence.source().name())
                .param("note", evidence.note())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Actor.current().person())
                .param("name", Actor.current().name());
    }

    private static @Nullable String name(@Nullable Mark mark) {
        return mark == null ? null : mark.name();
    }
}
