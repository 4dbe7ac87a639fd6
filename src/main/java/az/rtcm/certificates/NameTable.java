package az.rtcm.certificates;

import az.rtcm.directory.PersonId;
import az.rtcm.files.FileId;
import az.rtcm.shared.actor.Actor;
import az.rtcm.training.SessionId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The names that holders confirmed, and whom they were asked for. */
@Repository
class NameTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    NameTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The confirmed names by person and language; of merged records, if the one that stays has
     * none.
     */
    Map<PersonId, Map<String, String>> of(Collection<PersonId> people) {
        var names = new HashMap<PersonId, Map<String, String>>();
        if (people.isEmpty()) {
            return names;
        }
        jdbc.sql(
                        """
                        select distinct on (f.survivor_id, c.language)
                            f.survivor_id as person_id, c.language, c.name
                        from certificates.confirmed_name c
                        join directory.figures_person f on f.person_id = c.person_id
                        where f.survivor_id in (:people)
                        order by f.survivor_id, c.language, c.person_id = f.survivor_id desc,
                            c.confirmed_at desc
                        """)
                .param("people", people.stream().map(PersonId::value).toList())
                .query(
                        row -> {
                            names.computeIfAbsent(
                                            new PersonId(row.getObject("person_id", UUID.class)),
                                            person -> new HashMap<>())
                                    .put(row.getString("language"), row.getString("name"));
                        });
        return names;
    }

    void confirm(PersonId person, String language, String name, @Nullable AnsweredBy answer) {
        jdbc.sql(
                        """
                        insert into certificates.confirmed_name
                            (person_id, language, name, confirmed_at, confirmed_by_name, channel, reference, answered_on, scan)
                        values (:person, :language, :name, :at, :by, :channel, :reference, :on, :scan)
                        on conflict (person_id, language) do update set
                            name = excluded.name, confirmed_at = excluded.confirmed_at,
                            confirmed_by_name = excluded.confirmed_by_name, channel = excluded.channel,
                            reference = excluded.reference, answered_on = excluded.answered_on, scan = excluded.scan
                        """)
                .param("person", person.value())
                .param("language", language)
                .param("name", name)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Actor.current().name())
                .param("channel", answer == null ? null : answer.channel().name())
                .param("reference", answer == null ? null : answer.reference())
                .param("on", answer == null ? null : answer.on())
                .param(
                        "scan",
                        answer == null || answer.scan() == null ? null : answer.scan().value())
                .update();
    }

    /**
     * Forgets what was confirmed.
     *
     * @return the scans on which it was
     */
    List<FileId> erase(Collection<PersonId> people) {
        var ids = people.stream().map(PersonId::value).toArray(UUID[]::new);
        jdbc.sql("delete from certificates.name_request where person_id = any(:people)")
                .param("people", ids)
                .update();
        return jdbc
                .sql(
                        """
                        delete from certificates.confirmed_name where person_id = any(:people)
                        returning scan
                        """)
                .param("people", ids)
                .query((row, index) -> Optional.ofNullable(row.getObject("scan", UUID.class)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .map(FileId::new)
                .toList();
    }

    /** Whether this person is asked for the first time after this session. */
    boolean ask(SessionId session, PersonId person) {
        return jdbc.sql(
                                """
                                insert into certificates.name_request (session_id, person_id, asked_at)
                                values (:session, :person, :at) on conflict do nothing
                                """)
                        .param("session", session.value())
                        .param("person", person.value())
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
