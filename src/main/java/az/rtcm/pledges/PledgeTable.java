package az.rtcm.pledges;

import az.rtcm.directory.OrganisationId;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.database.Columns;
import az.rtcm.shared.time.PartialDate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of pledges, each with its addresses in one statement. */
@Repository
class PledgeTable {

    /** A pledge as {@link #pledge} reads it; conditions follow. */
    static final String SELECT =
            """
            select p.*,
                (select jsonb_object_agg(s.language, s.slug) from pledges.slug s
                 where s.subject = p.id and s.current) as slugs
            from pledges.pledge p
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PledgeTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Pledge> find(PledgeId id) {
        return jdbc.sql(SELECT + " where p.id = :id")
                .param("id", id.value())
                .query(PledgeTable::pledge)
                .optional();
    }

    Optional<Pledge> lock(PledgeId id) {
        return jdbc.sql(SELECT + " where p.id = :id for update of p")
                .param("id", id.value())
                .query(PledgeTable::pledge)
                .optional();
    }

    boolean isNumberTaken(String number, @Nullable PledgeId by) {
        return jdbc.sql(
                        """
                        select exists (select from pledges.pledge
                            where number = :number and id is distinct from :by)
                        """)
                .param("number", number)
                .param("by", by == null ? null : by.value(), java.sql.Types.OTHER)
                .query(Boolean.class)
                .single();
    }

    /** Whoever enters it owns it; false when there is one of this number. */
    boolean insert(PledgeId id, NewPledge pledge) {
        return written(
                                """
                                insert into pledges.pledge (id, version, number, name, title, summary,
                                    text, footnote, kinds, parties, countries, organisations, matches,
                                    primary_objective, other_objectives, starts, ends, illustrative,
                                    changed_at, owner)
                                values (:id, 0, :number, :name, :title, :summary, :text, :footnote, :kinds,
                                    :parties, :countries, :organisations, :matches,
                                    :primaryObjective, :otherObjectives, :starts, :ends, :illustrative,
                                    :now, :owner)
                                on conflict (number) do nothing
                                """,
                                pledge)
                        .param("id", id.value())
                        .param("owner", Actor.current().person())
                        .update()
                == 1;
    }

    /**
     * @throws OptimisticLockingFailureException if somebody changed it after this version
     */
    void update(PledgeId id, int version, NewPledge pledge) {
        int changed =
                written(
                                """
                                update pledges.pledge set version = version + 1, number = :number,
                                    name = :name, title = :title, summary = :summary, text = :text,
                                    footnote = :footnote, kinds = :kinds, parties = :parties,
                                    countries = :countries, organisations = :organisations,
                                    matches = :matches, primary_objective = :primaryObjective,
                                    other_objectives = :otherObjectives, starts = :starts,
                                    ends = :ends, illustrative = :illustrative, changed_at = :now
                                where id = :id and version = :version
                                """,
                                pledge)
                        .param("id", id.value())
                        .param("version", version)
                        .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("changed since version " + version);
        }
    }

    void setPublished(PledgeId id, boolean published) {
        jdbc.sql("update pledges.pledge set published = :published where id = :id")
                .param("published", published)
                .param("id", id.value())
                .update();
        touch(id);
    }

    /** Notes that something about the pledge changed: it is what its page is dated by. */
    void touch(PledgeId id) {
        jdbc.sql("update pledges.pledge set changed_at = :now where id = :id")
                .param("now", now())
                .param("id", id.value())
                .update();
    }

    private JdbcClient.StatementSpec written(String sql, NewPledge pledge) {
        return jdbc.sql(sql)
                .param("number", pledge.number())
                .param("name", Columns.json(pledge.name()))
                .param("title", Columns.json(pledge.title()))
                .param("summary", Columns.json(pledge.summary()))
                .param("text", Columns.json(pledge.text()))
                .param("footnote", Columns.json(pledge.footnote()))
                .param("kinds", pledge.kinds().stream().map(Enum::name).toArray(String[]::new))
                .param("parties", pledge.parties().name())
                .param("countries", pledge.countries().toArray(String[]::new))
                .param(
                        "organisations",
                        pledge.organisations().stream()
                                .map(OrganisationId::value)
                                .toArray(UUID[]::new))
                .param(
                        "matches",
                        pledge.matches() == null ? null : pledge.matches().value(),
                        java.sql.Types.OTHER)
                .param("primaryObjective", pledge.primaryObjective())
                .param("otherObjectives", pledge.otherObjectives().toArray(Integer[]::new))
                .param("starts", iso(pledge.starts()))
                .param("ends", iso(pledge.ends()))
                .param("illustrative", pledge.illustrative())
                .param("now", now());
    }

    OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String iso(@Nullable PartialDate date) {
        return date == null ? null : date.iso();
    }

    @SuppressWarnings("unchecked")
    static Pledge pledge(ResultSet row, int index) throws SQLException {
        var slugs = row.getString("slugs");
        var matches = row.getObject("matches", UUID.class);
        return new Pledge(
                new PledgeId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getString("number"),
                slugs == null ? Map.of() : Columns.value(slugs, Map.class),
                Columns.text(row.getString("name")),
                Columns.text(row.getString("title")),
                Columns.text(row.getString("summary")),
                Columns.text(row.getString("text")),
                Columns.text(row.getString("footnote")),
                PledgeTable.<String>array(row, "kinds").stream()
                        .map(PledgeKind::valueOf)
                        .collect(Collectors.toSet()),
                Parties.valueOf(row.getString("parties")),
                array(row, "countries"),
                PledgeTable.<UUID>array(row, "organisations").stream()
                        .map(OrganisationId::new)
                        .toList(),
                matches == null ? null : new PledgeId(matches),
                row.getInt("primary_objective"),
                array(row, "other_objectives"),
                date(row.getString("starts")),
                date(row.getString("ends")),
                PledgeStatus.valueOf(row.getString("status")),
                row.getBoolean("published"),
                row.getBoolean("illustrative"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable PartialDate date(@Nullable String iso) {
        return iso == null ? null : new PartialDate(iso);
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> array(ResultSet row, String column) throws SQLException {
        return Arrays.asList((T[]) row.getArray(column).getArray());
    }
}
