package az.rtcm.walls;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many rows the tables hold in which people store something. */
final class Rows {

    /** What is noted of every attempt, and links of mails, of which each one asked for is new. */
    private static final String NOTES =
            """
            ('audit.entry', 'audit.link', 'audit.part', 'accounts.attempt', 'mail.mail',
             'accounts.personal_link', 'accounts.reset_request',
             'nominations.move', 'public.spring_session', 'public.spring_session_attributes',
             'public.event_publication', 'public.scheduled_tasks', 'search.change')
            """;

    private final JdbcClient jdbc;
    private final String sql;

    Rows(JdbcClient jdbc) {
        this.jdbc = jdbc;
        sql =
                tables(jdbc).stream()
                        .map(
                                table ->
                                        "select '%1$s' as name, count(*) as rows from %1$s"
                                                .formatted(table))
                        .collect(Collectors.joining(" union all "));
    }

    private static List<String> tables(JdbcClient jdbc) {
        return jdbc.sql(
                        """
                        select table_schema || '.' || table_name from information_schema.tables
                        where table_type = 'BASE TABLE'
                        and table_schema not in ('pg_catalog', 'information_schema')
                        and table_schema || '.' || table_name not in
                        """
                                + NOTES)
                .query(String.class)
                .list();
    }

    Map<String, Long> counted() {
        var counts = new TreeMap<String, Long>();
        jdbc.sql(sql)
                .query(
                        row -> {
                            counts.put(row.getString("name"), row.getLong("rows"));
                        });
        return counts;
    }
}
