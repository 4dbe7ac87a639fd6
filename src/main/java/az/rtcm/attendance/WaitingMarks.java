package az.rtcm.attendance;

import az.rtcm.accounts.Access;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.Waiting;
import az.rtcm.directory.PersonId;
import az.rtcm.shared.database.Columns;
import az.rtcm.training.Schedule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Half-days that are over and not marked, and sessions that are over and not closed. */
@Component
class WaitingMarks implements Waiting {

    private final Access access;
    private final JdbcClient jdbc;
    private final Clock clock;

    WaitingMarks(Access access, JdbcClient jdbc, Clock clock) {
        this.access = access;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Item> of(PersonId person) {
        if (!access.has(Role.COORDINATOR)) {
            return List.of();
        }
        return jdbc
                .sql(
                        """
                        with held as (
                            select s.session_id, s.title, s.ends_on, s.ends_on < :today as over
                            from training.figures_session s
                            where s.state in ('CONFIRMED', 'RUNNING') and s.starts_on < :today
                            and (s.owner is null or s.owner in (:me) or s.deputy in (:me))),
                        past as (
                            select h.session_id, count(*) as half_days
                            from training.figures_half_day h
                            where h.day < :today and h.session_id in (select session_id from held)
                            group by h.session_id),
                        seated as (
                            select c.session_id, count(*) as people
                            from nominations.figures_confirmed c
                            where c.session_id in (select session_id from held)
                            group by c.session_id),
                        marked as (
                            select m.session_id, count(*) as marks
                            from attendance.mark m
                            join nominations.figures_confirmed c
                                on c.session_id = m.session_id and c.person_id = m.person_id
                            where m.day < :today and m.session_id in (select session_id from held)
                            group by m.session_id)
                        select held.session_id, held.title::text as title, held.ends_on, held.over,
                            coalesce(past.half_days, 0) as half_days,
                            coalesce(seated.people, 0) as people,
                            coalesce(past.half_days, 0) * coalesce(seated.people, 0)
                                - coalesce(marked.marks, 0) as missing
                        from held
                        left join past on past.session_id = held.session_id
                        left join seated on seated.session_id = held.session_id
                        left join marked on marked.session_id = held.session_id
                        order by held.ends_on, held.session_id limit 200
                        """)
                .param("today", LocalDate.ofInstant(clock.instant(), Schedule.CENTRE))
                .param("me", access.identityValues())
                .query(WaitingMarks::item)
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Item> item(ResultSet row, int index) throws SQLException {
        boolean over = row.getBoolean("over");
        long missing = row.getLong("missing");
        if (over && row.getInt("half_days") == 0 && row.getInt("people") > 0) {
            return Optional.of(item(row, "attendance.waiting.days", "/days"));
        }
        if (missing > 0) {
            return Optional.of(item(row, "attendance.waiting.mark", "/attendance"));
        }
        return over
                ? Optional.of(item(row, "attendance.waiting.close", "/attendance"))
                : Optional.empty();
    }

    private static Item item(ResultSet row, String text, String page) throws SQLException {
        var ends = row.getObject("ends_on", LocalDate.class);
        return new Item(
                text,
                List.of(Columns.text(row.getString("title")), row.getLong("missing")),
                "/admin/sessions/" + row.getString("session_id") + page,
                ends.plusDays(1).atStartOfDay(Schedule.CENTRE).toInstant());
    }
}
