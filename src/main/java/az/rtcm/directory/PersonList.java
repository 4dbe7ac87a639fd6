package az.rtcm.directory;

import az.rtcm.shared.web.Listing;
import az.rtcm.shared.web.Paging;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of persons: two statements, however many there are. */
@Component
class PersonList {

    private static final Set<String> UNKNOWN_LAST = Set.of("email", "year");
    private static final Map<String, String> ORDERS = new LinkedHashMap<>();

    static {
        ORDERS.put("name", "(p.latin_family || ' ' || p.latin_given) collate \"und-x-icu\"");
        ORDERS.put("registered", "p.registered_at");
        ORDERS.put("email", "lower(p.email)");
        ORDERS.put("year", "p.birth_year");
    }

    /** The words are looked for as they are written, and as they sound in any script. */
    private static final String FILTERED =
            """
             from directory.person p
            where p.merged_into is null
              and (cast(:words as text) is null
                   or position(lower(:words) in lower(concat_ws(' ', p.latin_given, p.latin_family,
                          p.native_name, p.email))) > 0
                   or (cardinality(:keys) > 0 and
                       (select count(*) from directory.person_key k
                         where k.person_id = p.id and k.key = any(:keys)) = cardinality(:keys)))
              and (cast(:nationality as text) is null or p.nationality = :nationality)
              and (cast(:sex as text) is null or p.sex = :sex)
              and (cast(:illustrative as boolean) is null or p.illustrative = :illustrative)
            """;

    private final JdbcClient jdbc;

    PersonList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Listing<Person> page(PersonFilter filter, Paging paging) {
        long total = filtered("select count(*)" + FILTERED, filter).query(Long.class).single();
        var rows =
                filtered("select " + PersonRows.COLUMNS + FILTERED + order(paging), filter)
                        .query(PersonRows::person)
                        .list();
        return paging.listing(rows, total);
    }

    /** Who has no address or year on record comes last in either direction. */
    private static String order(Paging paging) {
        return UNKNOWN_LAST.contains(paging.sort())
                ? paging.orderBy(ORDERS, "p.id")
                : paging.along(ORDERS, "p.id");
    }

    private JdbcClient.StatementSpec filtered(String sql, PersonFilter filter) {
        var words = filter.words();
        return jdbc.sql(sql)
                .param("words", words)
                .param(
                        "keys",
                        words == null ? new String[0] : Names.keys(words).toArray(String[]::new))
                .param("nationality", filter.nationality())
                .param("sex", filter.sex() == null ? null : filter.sex().name())
                .param("illustrative", filter.illustrative());
    }
}
