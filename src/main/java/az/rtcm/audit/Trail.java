package az.rtcm.audit;

import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.database.Ids;
import az.rtcm.shared.web.Listing;
import az.rtcm.shared.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes and reads entries. */
@Component
class Trail {

    private static final ZoneId CENTRE = ZoneId.of("Asia/Baku");
    static final Map<String, String> ORDERS = new LinkedHashMap<>();

    static {
        ORDERS.put("at", "e.at");
        ORDERS.put("subject", "e.subject");
        ORDERS.put("actor", "coalesce(actor.value, '')");
    }

    private static final String FROM =
            """
              from audit.entry e
              left join audit.part actor on actor.entry_id = e.id and actor.kind = 'ACTOR'
              left join audit.part change on change.entry_id = e.id and change.kind = 'CHANGE'
              left join audit.link l on l.entry_id = e.id
            """;
    private static final String OF_ENTRY =
            """
             where (cast(:subject as text) is null
                        or e.subject = :subject or starts_with(e.subject, :subject || '.'))
               and (cast(:subjectId as uuid) is null or e.subject_id = :subjectId)
               and (cast(:from as timestamptz) is null or e.at >= :from)
               and (cast(:to as timestamptz) is null or e.at < :to)
            """;
    private static final String WHERE =
            OF_ENTRY
                    + """
                       and (cast(:actor as text) is null
                                or position(lower(:actor) in lower(actor.value)) > 0)
                       and (cast(:words as text) is null
                                or position(lower(:words) in lower(change.value)) > 0)
                    """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Trail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID add(
            String subject,
            UUID subjectId,
            String action,
            @Nullable Object before,
            @Nullable Object after) {
        var actor = Actor.current();
        var change = Change.json(before, after);
        var id = Ids.next();
        jdbc.sql(
                        """
                        with entry as (
                            insert into audit.entry
                                (id, at, actor_person, subject, subject_id, action,
                                 actor_digest, change_digest)
                            values (:id, :at, :person, :subject, :subjectId, :action,
                                 :actorDigest, :changeDigest))
                        insert into audit.part (entry_id, kind, salt, value)
                        values (:id, 'ACTOR', :actorSalt, :actor), (:id, 'CHANGE', :changeSalt, :change)
                        """)
                .param("id", id)
                .param(
                        "at",
                        clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .param("person", actor.person())
                .param("subject", subject)
                .param("subjectId", subjectId)
                .param("action", action)
                .params(part("actor", actor.name()))
                .params(part("change", change))
                .update();
        return id;
    }

    private static Map<String, Object> part(String name, String value) {
        var salt = Digests.salt();
        return Map.of(name, value, name + "Salt", salt, name + "Digest", Digests.of(salt, value));
    }

    Listing<Entry> list(EntryFilter filter, Paging paging) {
        long total =
                filtered("select count(*)" + counted(filter), filter).query(Long.class).single();
        var rows =
                filtered(select() + WHERE + paging.along(ORDERS, "e.id"), filter)
                        .query(Trail::entry)
                        .list();
        return paging.listing(rows, total);
    }

    /** The values are read only when they are asked for: there are two to each entry. */
    private static String counted(EntryFilter filter) {
        return filter.actor() == null && filter.words() == null
                ? " from audit.entry e" + OF_ENTRY
                : FROM + WHERE;
    }

    Optional<Entry> find(UUID id) {
        return jdbc.sql(select() + " where e.id = :id")
                .param("id", id)
                .query(Trail::entry)
                .optional();
    }

    private JdbcClient.StatementSpec filtered(String sql, EntryFilter filter) {
        return jdbc.sql(sql)
                .param("subject", filter.subject())
                .param("subjectId", filter.subjectId())
                .param("actor", filter.actor())
                .param("from", startOf(filter.from()))
                .param("to", filter.to() == null ? null : startOf(filter.to().plusDays(1)))
                .param("words", filter.words());
    }

    private static @Nullable OffsetDateTime startOf(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(CENTRE).toOffsetDateTime();
    }

    private static String select() {
        return """
        select e.id, e.at, actor.value as actor, e.actor_person, e.subject, e.subject_id,
               e.action, change.value as change, l.number
        """
                + FROM;
    }

    private static Entry entry(ResultSet row, int index) throws SQLException {
        var change = row.getString("change");
        return new Entry(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getObject("actor_person", UUID.class),
                row.getString("subject"),
                row.getObject("subject_id", UUID.class),
                row.getString("action"),
                change == null ? List.of() : Change.differences(change),
                change == null,
                row.getObject("number", Long.class));
    }
}
