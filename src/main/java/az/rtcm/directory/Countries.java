package az.rtcm.directory;

import static java.util.function.UnaryOperator.identity;

import az.rtcm.audit.Audit;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.database.Columns;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.text.Slugs;
import az.rtcm.shared.web.Listing;
import az.rtcm.shared.web.NotFound;
import az.rtcm.shared.web.Paging;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The countries and the regions in which they are grouped. */
@Service
public class Countries {

    private static final String SELECT =
            """
            select code, name, formal_name, region, note, tile_column, tile_row, reviewed
              from directory.country
            """;

    private static final String FILTERED =
            """
             where (cast(:region as text) is null or region = :region)
               and (cast(:reviewed as boolean) is null or reviewed = :reviewed)
               and (cast(:words as text) is null or lower(code) = lower(:words) or exists (
                       select from jsonb_each(name -> 'texts') as one(language, translation)
                        where position(lower(:words) in lower(one.translation ->> 'text')) > 0))
            """;

    private final JdbcClient jdbc;
    private final Audit audit;

    Countries(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** All, in the order of their codes; readers see them in the order of their own alphabet. */
    public List<Country> all() {
        return jdbc.sql(SELECT + " order by code").query(Countries::country).list();
    }

    public Optional<Country> find(String code) {
        return jdbc.sql(SELECT + " where code = :code")
                .param("code", code)
                .query(Countries::country)
                .optional();
    }

    public Map<String, Country> byCode() {
        return all().stream().collect(Collectors.toMap(Country::code, identity()));
    }

    /** All regions by code. */
    public Map<String, Region> regions() {
        return jdbc
                .sql("select code, name from directory.region")
                .query(
                        (row, index) ->
                                new Region(
                                        row.getString("code"), Columns.text(row.getString("name"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Region::code, identity()));
    }

    /**
     * The countries that the filter lets through.
     *
     * @param language of the reader, whose alphabet sorts the names
     */
    @Transactional(readOnly = true)
    public Listing<Country> list(CountryFilter filter, String language, Paging paging) {
        var orders = new LinkedHashMap<String, String>();
        orders.put("name", Alphabet.of("name", language));
        orders.put("code", "code");
        orders.put("region", "region");
        orders.put("reviewed", "reviewed");
        long total =
                filtered("select count(*) from directory.country" + FILTERED, filter)
                        .query(Long.class)
                        .single();
        var rows =
                filtered(SELECT + FILTERED + paging.orderBy(orders, "code"), filter)
                        .query(Countries::country)
                        .list();
        return paging.listing(rows, total);
    }

    /** How often the country was changed, to be handed back with a change. */
    public int version(String code) {
        return jdbc.sql("select version from directory.country where code = :code")
                .param("code", code)
                .query(Integer.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /**
     * Changes names, note or region.
     *
     * @throws OptimisticLockingFailureException if somebody else changed it since that version
     */
    @Transactional
    public void change(String code, CountryChange change, int version) {
        requireAdministrator();
        var before = find(code).orElseThrow(NotFound::new);
        int changed =
                jdbc.sql(
                                """
                                update directory.country
                                   set name = :name, formal_name = :formal, region = :region,
                                       note = :note, reviewed = :reviewed, version = version + 1
                                 where code = :code and version = :version
                                """)
                        .param("name", Columns.json(change.name()))
                        .param("formal", Columns.json(change.formalName()))
                        .param("region", change.region())
                        .param("note", change.note() == null ? null : Columns.json(change.note()))
                        .param("reviewed", change.reviewed())
                        .param("code", code)
                        .param("version", version)
                        .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("country " + code);
        }
        var after = find(code).orElseThrow();
        audit.record("directory.country", subject(code), "changed", before, after);
    }

    /**
     * Adds a grouping.
     *
     * @throws AlreadyARegion if there is one of that English name
     */
    @Transactional
    public String addRegion(LocalizedText name) {
        requireAdministrator();
        var code = Slugs.of(name.words(name.source()));
        int added =
                jdbc.sql(
                                """
                                insert into directory.region (code, name) values (:code, :name)
                                    on conflict do nothing
                                """)
                        .param("code", code)
                        .param("name", Columns.json(name))
                        .update();
        if (added == 0) {
            throw new AlreadyARegion();
        }
        audit.record("directory.region", subject(code), "added", null, Map.of("name", name));
        return code;
    }

    @Transactional
    public void renameRegion(String code, LocalizedText name) {
        requireAdministrator();
        var before = regions().get(code);
        if (before == null) {
            throw new NotFound();
        }
        jdbc.sql(
                        "update directory.region set name = :name, version = version + 1 where code"
                                + " = :code")
                .param("name", Columns.json(name))
                .param("code", code)
                .update();
        var after = new Region(code, name);
        audit.record("directory.region", subject(code), "renamed", before, after);
    }

    private JdbcClient.StatementSpec filtered(String sql, CountryFilter filter) {
        return jdbc.sql(sql)
                .param("region", filter.region())
                .param("reviewed", filter.reviewed())
                .param("words", filter.words());
    }

    /** The audit trail knows things by UUID, countries and regions have codes. */
    static UUID subject(String code) {
        return UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
    }

    private static void requireAdministrator() {
        Actor.current().require("ADMINISTRATOR");
    }

    private static Country country(ResultSet row, int index) throws SQLException {
        var note = row.getString("note");
        return new Country(
                row.getString("code"),
                Columns.text(row.getString("name")),
                Columns.text(row.getString("formal_name")),
                row.getString("region"),
                note == null ? null : Columns.text(note),
                row.getInt("tile_column"),
                row.getInt("tile_row"),
                row.getBoolean("reviewed"));
    }
}
