package az.rtcm.pledges;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pledges whose time is over and that nobody has said to be completed. */
@Component
class PledgesOverdue implements Waiting {

    private final Access access;
    private final JdbcClient jdbc;
    private final Clock clock;

    PledgesOverdue(Access access, JdbcClient jdbc, Clock clock) {
        this.access = access;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Item> of(PersonId person) {
        if (!access.has(Role.LEADERSHIP) && !access.has(Role.MONITORING)) {
            return List.of();
        }
        var today = LocalDate.ofInstant(clock.instant(), Schedule.CENTRE);
        return jdbc
                .sql(
                        """
                        select id, name::text as name, ends from pledges.pledge
                        where published and status <> 'COMPLETED' and ends is not null
                        and (owner is null or owner in (:me) or deputy in (:me))
                        order by ends, id limit 100
                        """)
                .param("me", access.identityValues())
                .query(PledgesOverdue::item)
                .list()
                .stream()
                .filter(
                        item ->
                                item.isLate(
                                        today.atStartOfDay(Schedule.CENTRE)
                                                .plusNanos(1)
                                                .toInstant()))
                .toList();
    }

    private static Item item(ResultSet row, int index) throws SQLException {
        var last = Columns.date(row.getString("ends")).latest();
        return new Item(
                "pledges.waiting.overdue",
                List.of(Columns.text(row.getString("name"))),
                "/admin/pledges/" + row.getString("id"),
                last.plusDays(1).atStartOfDay(Schedule.CENTRE).toInstant());
    }
}
