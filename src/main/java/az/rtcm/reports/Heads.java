package az.rtcm.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts people by country, for all statistics at once. */
@Repository
class Heads {

    private final JdbcClient jdbc;

    Heads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What may be shown. */
    Published published(Records records) {
        return Published.of(all(records));
    }

    List<Head> all(Records records) {
        return jdbc.sql(
                        Counted.RELATIONS
                                + """
                                , attended as (select distinct session_id from participation)
                                select 'objective' as kind, m.objective::text as row, p.country,
                                    count(distinct p.person_id) as people,
                                    (select array_agg(distinct x.session_id::text) from mapped x
                                     join attended a on a.session_id = x.session_id
                                     where x.objective = m.objective) as sessions, 0 as completed
                                from participation p
                                join mapped m on m.session_id = p.session_id
                                where p.completed
                                group by m.objective, p.country
                                union all
                                select 'session', session_id::text, country, count(*),
                                    array[session_id::text], count(*) filter (where completed)
                                from participation
                                group by session_id, country
                                union all
                                select 'everyone', '', country, count(distinct person_id), '{}', 0
                                from participation
                                group by country
                                union all
                                select 'certificates', session_id::text, '', count(*), '{}', 0
                                from certificate
                                group by session_id
                                union all
                                select 'individuals', '', '', count(distinct person_id), '{}', 0
                                from participation
                                """)
                .param("illustrative", records.isIllustrative())
                .query(Heads::head)
                .list();
    }

    private static Head head(ResultSet row, int index) throws SQLException {
        return new Head(
                row.getString("kind"),
                row.getString("row"),
                Set.of((String[]) row.getArray("sessions").getArray()),
                row.getString("country"),
                row.getInt("people"),
                row.getInt("completed"));
    }
}
