package az.rtcm.directory;

import az.rtcm.directory.OrganisationSheet.DatedName;
import az.rtcm.directory.OrganisationSheet.Succession;
import az.rtcm.shared.database.Columns;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.time.PartialDate;
import az.rtcm.shared.web.Listing;
import az.rtcm.shared.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes the rows of organisations; a name is always the one of today. */
@Repository
class OrganisationRows {

    private static final ZoneId CENTRE = ZoneId.of("Asia/Baku");

    /** The name that holds today; of one that has none yet, the first that it will bear. */
    private static final String NAMED =
            """
              from directory.organisation o
              cross join lateral (
                   select name from directory.organisation_name
                    where organisation_id = o.id
                    order by coalesce(since, '-infinity') > :today,
                             case when coalesce(since, '-infinity') <= :today
                                  then coalesce(since, '-infinity') end desc,
                             since
                    limit 1) n
            """;

    private static final String SELECT =
            "select o.id, o.kind, o.country, o.illustrative, n.name" + NAMED;
    private static final String FILTERED =
            """
             where (cast(:kind as text) is null or o.kind = :kind)
               and (cast(:country as text) is null or o.country = :country)
               and (cast(:words as text) is null or exists (
                       select from directory.organisation_name any_name,
                                   jsonb_each(any_name.name -> 'texts') as one(language, translation)
                        where any_name.organisation_id = o.id
                          and position(lower(:words) in lower(one.translation ->> 'text')) > 0))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    OrganisationRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether it is new; somebody else may be registering the very same form. */
    boolean insert(OrganisationId id, NewOrganisation organisation) {
        int added =
                jdbc.sql(
                                """
                                insert into directory.organisation (id, kind, country, illustrative)
                                values (:id, :kind, :country, :illustrative) on conflict (id) do nothing
                                """)
                        .param("id", id.value())
                        .param("kind", organisation.kind().name())
                        .param("country", organisation.country())
                        .param("illustrative", organisation.illustrative())
                        .update();
        return added > 0 && name(id, null, organisation.name());
    }

    /** One of the same country that bears or bore one of these names in any language. */
    Optional<Organisation> namesake(NewOrganisation organisation) {
        return today(
                        SELECT
                                + """
                                 where o.country = :country
                                   and exists (
                                       select from directory.organisation_name known,
                                              jsonb_each(known.name -> 'texts') as one(language, words)
                                        where known.organisation_id = o.id
                                          and lower(one.words ->> 'text')
                                              in (select lower(name) from unnest(:names) as name))
                                 order by o.id limit 1
                                """)
                .param("country", organisation.country())
                .param(
                        "names",
                        organisation.name().texts().values().stream()
                                .map(LocalizedText.Translation::text)
                                .toArray(String[]::new))
                .query(OrganisationRows::organisation)
                .optional();
    }

    void update(OrganisationId id, OrganisationKind kind, String country, int version) {
        int changed =
                jdbc.sql(
                                """
                                update directory.organisation
                                   set kind = :kind, country = :country, version = version + 1
                                 where id = :id and version = :version
                                """)
                        .param("kind", kind.name())
                        .param("country", country)
                        .param("id", id.value())
                        .param("version", version)
                        .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("organisation " + id.value());
        }
    }

    /** Whether the name was taken; on a day with a name there is no second one. */
    boolean name(OrganisationId id, @Nullable LocalDate since, LocalizedText name) {
        return jdbc.sql(
                                """
                                insert into directory.organisation_name (organisation_id, since, name)
                                values (:id, :since, :name) on conflict do nothing
                                """)
                        .param("id", id.value())
                        .param("since", since)
                        .param("name", Columns.json(name))
                        .update()
                > 0;
    }

    void correctName(OrganisationId id, @Nullable LocalDate since, LocalizedText name) {
        jdbc.sql(
                        """
                        update directory.organisation_name set name = :name
                         where organisation_id = :id and since is not distinct from :since
                        """)
                .param("id", id.value())
                .param("since", since)
                .param("name", Columns.json(name))
                .update();
    }

    /** Whether the successor was noted; no organisation comes after itself. */
    boolean succeed(OrganisationId id, OrganisationId successor, PartialDate since) {
        return jdbc.sql(
                                """
                                with recursive later (id) as (
                                    select :successor
                                     union
                                    select s.successor_id from directory.organisation_successor s
                                      join later on later.id = s.organisation_id)
                                insert into directory.organisation_successor
                                    (organisation_id, successor_id, since)
                                select :id, :successor, :since
                                 where not exists (select from later where later.id = :id)
                                    on conflict do nothing
                                """)
                        .param("id", id.value())
                        .param("successor", successor.value())
                        .param("since", since.iso())
                        .update()
                > 0;
    }

    boolean removeSuccessor(OrganisationId id, OrganisationId successor) {
        return jdbc.sql(
                                """
                                delete from directory.organisation_successor
                                 where organisation_id = :id and successor_id = :successor
                                """)
                        .param("id", id.value())
                        .param("successor", successor.value())
                        .update()
                > 0;
    }

    List<Organisation> all() {
        return today(SELECT + " order by o.id").query(OrganisationRows::organisation).list();
    }

    List<Organisation> ofCountry(String code) {
        return today(SELECT + " where o.country = :country order by o.id")
                .param("country", code)
                .query(OrganisationRows::organisation)
                .list();
    }

    List<Organisation> of(java.util.Collection<OrganisationId> ids) {
        if (ids.size() == 1) {
            return find(ids.iterator().next());
        }
        return today(SELECT + " where o.id = any(:ids)")
                .param("ids", ids.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query(OrganisationRows::organisation)
                .list();
    }

    /** For one id the database keeps its plan, for an array it makes one each time. */
    private List<Organisation> find(OrganisationId id) {
        return today(SELECT + " where o.id = :id")
                .param("id", id.value())
                .query(OrganisationRows::organisation)
                .list();
    }

    Listing<Organisation> page(OrganisationFilter filter, String language, Paging paging) {
        var orders = new LinkedHashMap<String, String>();
        orders.put("name", Alphabet.of("n.name", language));
        orders.put("kind", "o.kind");
        orders.put("country", "o.country");
        long total =
                filtered("select count(*) from directory.organisation o" + FILTERED, filter)
                        .query(Long.class)
                        .single();
        var rows =
                filtered(SELECT + FILTERED + paging.orderBy(orders, "o.id"), filter)
                        .param("today", today())
                        .query(OrganisationRows::organisation)
                        .list();
        return paging.listing(rows, total);
    }

    OrganisationSheet sheet(Organisation organisation) {
        var id = organisation.id();
        int version =
                jdbc.sql("select version from directory.organisation where id = :id")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single();
        return new OrganisationSheet(
                organisation,
                version,
                names(id),
                successions(id, "s.organisation_id = :id and o.id = s.successor_id"),
                successions(id, "s.successor_id = :id and o.id = s.organisation_id"));
    }

    private List<DatedName> names(OrganisationId id) {
        return jdbc.sql(
                        """
                        select since, name from directory.organisation_name
                         where organisation_id = :id order by since desc nulls last
                        """)
                .param("id", id.value())
                .query(
                        (row, index) ->
                                new DatedName(
                                        row.getObject("since", LocalDate.class),
                                        Columns.text(row.getString("name"))))
                .list();
    }

    private List<Succession> successions(OrganisationId id, String which) {
        return today(
                        "select o.id, s.since, n.name"
                                + NAMED
                                + " join directory.organisation_successor s on "
                                + which
                                + " order by s.since, o.id")
                .param("id", id.value())
                .query(
                        (row, index) ->
                                new Succession(
                                        new OrganisationId(row.getObject("id", UUID.class)),
                                        Columns.text(row.getString("name")),
                                        Columns.date(row.getString("since"))))
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, OrganisationFilter filter) {
        return jdbc.sql(sql)
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("country", filter.country())
                .param("words", filter.words());
    }

    private JdbcClient.StatementSpec today(String sql) {
        return jdbc.sql(sql).param("today", today());
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(CENTRE));
    }

    private static Organisation organisation(ResultSet row, int index) throws SQLException {
        return new Organisation(
                new OrganisationId(row.getObject("id", UUID.class)),
                OrganisationKind.valueOf(row.getString("kind")),
                row.getString("country"),
                Columns.text(row.getString("name")),
                row.getBoolean("illustrative"));
    }
}
