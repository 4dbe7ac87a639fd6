package az.rtcm.nominations;

import az.rtcm.accounts.Access;
import az.rtcm.accounts.Waiting;
import az.rtcm.directory.PersonId;
import az.rtcm.shared.database.Columns;
import az.rtcm.training.Schedule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Seats offered to the person and not answered. */
@Component
class WaitingForNominee implements Waiting {

    private final Access access;
    private final JdbcClient jdbc;

    WaitingForNominee(Access access, JdbcClient jdbc) {
        this.access = access;
        this.jdbc = jdbc;
    }

    @Override
    public List<Item> of(PersonId person) {
        return jdbc.sql(
                        """
                        select s.title::text as title, s.starts_on
                        from nominations.nomination n
                        join training.figures_session s on s.session_id = n.session_id
                        where n.person_id in (:persons) and n.state = 'SELECTED'
                        and n.announced_at is not null and s.state <> 'CANCELLED'
                        order by s.starts_on, n.id
                        """)
                .param("persons", access.identityValues())
                .query(WaitingForNominee::item)
                .list();
    }

    private static Item item(ResultSet row, int index) throws SQLException {
        var starts = row.getObject("starts_on", LocalDate.class);
        return new Item(
                "nominations.waiting.confirm",
                List.of(Columns.text(row.getString("title"))),
                "/my/seats",
                starts == null ? null : starts.atStartOfDay(Schedule.CENTRE).toInstant());
    }
}
