package az.rtcm.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The chain of hashes: each covers its entry and the hash before. */
@Component
class Chain {

    private static final int ROWS_AT_ONCE = 1_000;
    private static final String ENTRY =
            "e.id, e.at, e.actor_person, e.subject, e.subject_id, e.action, e.actor_digest,"
                    + " e.change_digest";

    private final JdbcClient jdbc;
    private final Erasure erasure;

    Chain(JdbcClient jdbc, Erasure erasure) {
        this.jdbc = jdbc;
        this.erasure = erasure;
    }

    /** Of an entry, what its link covers. */
    private record Sealed(
            UUID id,
            Instant at,
            @Nullable UUID person,
            String subject,
            UUID subjectId,
            String action,
            byte[] actorDigest,
            byte[] changeDigest) {

        Head after(Head before) {
            long number = before.number() + 1;
            return new Head(
                    number,
                    Digests.of(
                            before.hash(),
                            number,
                            id,
                            at,
                            person,
                            subject,
                            subjectId,
                            action,
                            actorDigest,
                            changeDigest));
        }
    }

    /** A link as it lies in the database with all that it should fit. */
    private record Kept(
            long number,
            byte[] hash,
            Sealed entry,
            byte @Nullable [] actorDigest,
            byte @Nullable [] changeDigest) {}

    int extend() {
        jdbc.sql("lock table audit.link in exclusive mode").update();
        var head = head();
        int added = 0;
        for (var entry : waiting()) {
            head = entry.after(head);
            jdbc.sql(
                            "insert into audit.link (number, entry_id, hash) values (:number,"
                                    + " :entry, :hash)")
                    .param("number", head.number())
                    .param("entry", entry.id())
                    .param("hash", head.hash())
                    .update();
            jdbc.sql("update audit.entry set chained = true where id = :id")
                    .param("id", entry.id())
                    .update();
            added++;
        }
        return added;
    }

    /** The last link; one of number 0 when nothing was chained yet. */
    Head head() {
        return last("").orElse(Head.START);
    }

    /** Whether this link, known from before, is still there. */
    boolean has(Head known) {
        return known.isSame(Head.START)
                || last("where number = " + known.number()).filter(known::isSame).isPresent();
    }

    /**
     * @param known heads that were written down
     */
    ChainReport check(Collection<Head> known) {
        var erased = erasure.recorded();
        var head = Head.START;
        long gone = 0;
        for (var links = links(0); !links.isEmpty(); links = links(links.getLast().number())) {
            for (var link : links) {
                var expected = link.entry().after(head);
                var fault = fault(link, expected, erased);
                if (fault != null) {
                    return report(
                            head,
                            gone,
                            new ChainReport.Fault(expected.number(), link.entry().id(), fault));
                }
                gone +=
                        (link.actorDigest() == null ? 1 : 0)
                                + (link.changeDigest() == null ? 1 : 0);
                head = expected;
            }
        }
        var end = head;
        return report(end, gone, lost(known).or(() -> unlinked(end)).orElse(null));
    }

    /** What was written down and is not there any more: the end was cut off, or all made anew. */
    private Optional<ChainReport.Fault> lost(Collection<Head> known) {
        return known.stream()
                .filter(written -> !has(written))
                .findFirst()
                .map(
                        written ->
                                new ChainReport.Fault(
                                        written.number(), null, ChainReport.Kind.HEAD_LOST));
    }

    /** An entry that was chained once and hangs on nothing: its link was taken from the end. */
    private Optional<ChainReport.Fault> unlinked(Head end) {
        return jdbc.sql(
                        """
                        select e.id from audit.entry e
                         where e.chained
                           and not exists (select from audit.link l where l.entry_id = e.id)
                         order by e.id limit 1
                        """)
                .query(UUID.class)
                .optional()
                .map(
                        entry ->
                                new ChainReport.Fault(
                                        end.number() + 1, entry, ChainReport.Kind.LINK_MISSING));
    }

    private static ChainReport.@Nullable Kind fault(
            Kept link, Head expected, Erasure.Recorded erased) {
        if (link.number() != expected.number()) {
            return ChainReport.Kind.LINK_MISSING;
        }
        if (!java.util.Arrays.equals(link.hash(), expected.hash())) {
            return ChainReport.Kind.ENTRY_CHANGED;
        }
        var entry = link.entry();
        return part(link.actorDigest(), entry.actorDigest(), erased.has(entry.id(), Part.ACTOR))
                .or(
                        () ->
                                part(
                                        link.changeDigest(),
                                        entry.changeDigest(),
                                        erased.has(entry.id(), Part.CHANGE)))
                .orElse(null);
    }

    private static Optional<ChainReport.Kind> part(
            byte @Nullable [] found, byte[] sealed, boolean erased) {
        if (found == null) {
            return erased ? Optional.empty() : Optional.of(ChainReport.Kind.VALUES_REMOVED);
        }
        return java.util.Arrays.equals(found, sealed)
                ? Optional.empty()
                : Optional.of(ChainReport.Kind.VALUES_CHANGED);
    }

    private static ChainReport report(Head head, long erased, ChainReport.@Nullable Fault fault) {
        return new ChainReport(head.number(), erased, head.toString(), fault);
    }

    private Optional<Head> last(String where) {
        return jdbc.sql(
                        "select number, hash from audit.link "
                                + where
                                + " order by number desc limit 1")
                .query((row, index) -> new Head(row.getLong("number"), row.getBytes("hash")))
                .optional();
    }

    private List<Sealed> waiting() {
        return jdbc.sql(
                        "select "
                                + ENTRY
                                + """
                                   from audit.entry e
                                  where not e.chained
                                  order by e.id
                                """)
                .query(Chain::sealed)
                .list();
    }

    /** The next ones: the whole trail with its values would not fit into memory. */
    private List<Kept> links(long after) {
        return jdbc.sql(
                        "select l.number, l.hash, "
                                + ENTRY
                                + """
                                  , actor.salt as actor_salt, actor.value as actor,
                                    change.salt as change_salt, change.value as change
                                   from audit.link l
                                   join audit.entry e on e.id = l.entry_id
                                   left join audit.part actor
                                     on actor.entry_id = e.id and actor.kind = 'ACTOR'
                                   left join audit.part change
                                     on change.entry_id = e.id and change.kind = 'CHANGE'
                                  where l.number > :after
                                  order by l.number limit :most
                                """)
                .param("after", after)
                .param("most", ROWS_AT_ONCE)
                .query(
                        (row, index) ->
                                new Kept(
                                        row.getLong("number"),
                                        row.getBytes("hash"),
                                        sealed(row, index),
                                        digest(row, "actor"),
                                        digest(row, "change")))
                .list();
    }

    private static byte @Nullable [] digest(ResultSet row, String part) throws SQLException {
        var value = row.getString(part);
        return value == null ? null : Digests.of(row.getBytes(part + "_salt"), value);
    }

    private static Sealed sealed(ResultSet row, int index) throws SQLException {
        return new Sealed(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("actor_person", UUID.class),
                row.getString("subject"),
                row.getObject("subject_id", UUID.class),
                row.getString("action"),
                row.getBytes("actor_digest"),
                row.getBytes("change_digest"));
    }
}
