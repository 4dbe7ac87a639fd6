package az.rtcm.audit;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases values of entries. Each erasure is an entry itself, whose own values stay for ever. */
@Component
class Erasure {

    private static final String SUBJECT = "audit.erasure";

    private final JdbcClient jdbc;
    private final Trail trail;

    Erasure(JdbcClient jdbc, Trail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** The parts that recorded erasures took away. */
    record Recorded(Map<Part, Set<UUID>> entries) {

        boolean has(UUID entry, Part part) {
            return entries.getOrDefault(part, Set.of()).contains(entry);
        }
    }

    int ofSubjects(Collection<UUID> subjects, String reason) {
        return subjects.stream()
                .mapToInt(
                        subject ->
                                erase(
                                        Part.CHANGE,
                                        subject,
                                        "e.subject_id = :id and e.subject <> '" + SUBJECT + "'",
                                        reason))
                .sum();
    }

    int ofActor(UUID person, String reason) {
        return erase(Part.ACTOR, person, "e.actor_person = :id", reason);
    }

    private int erase(Part part, UUID id, String which, String reason) {
        var erased =
                jdbc.sql(
                                """
                                delete from audit.part p using audit.entry e
                                 where e.id = p.entry_id and p.kind = :kind and
                                """
                                        + which
                                        + " returning p.entry_id")
                        .param("kind", part.name())
                        .param("id", id)
                        .query(UUID.class)
                        .list();
        if (!erased.isEmpty()) {
            trail.add(
                    SUBJECT,
                    id,
                    "erased",
                    null,
                    Map.of("part", part, "entries", erased, "reason", reason));
        }
        return erased.size();
    }

    Recorded recorded() {
        var entries =
                Map.<Part, Set<UUID>>of(Part.ACTOR, new HashSet<>(), Part.CHANGE, new HashSet<>());
        for (var change : changes()) {
            var after = Change.after(change);
            var ids = entries.get(Part.valueOf(after.path("part").asString()));
            if (ids != null) {
                after.path("entries").forEach(id -> ids.add(UUID.fromString(id.asString())));
            }
        }
        return new Recorded(entries);
    }

    private List<String> changes() {
        return jdbc.sql(
                        """
                        select p.value from audit.entry e
                          join audit.part p on p.entry_id = e.id and p.kind = 'CHANGE'
                         where e.subject = :subject
                        """)
                .param("subject", SUBJECT)
                .query((row, index) -> row.getString("value"))
                .list();
    }
}
