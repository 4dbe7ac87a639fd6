package az.rtcm.pledges;

import az.rtcm.accounts.Access;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.Waiting;
import az.rtcm.directory.PersonId;
import az.rtcm.shared.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Completed pledges whose evidence visitors do not see any more, since a session was taken back.
 */
@Component
class PledgesUnproven implements Waiting {

    private final Access access;
    private final JdbcClient jdbc;

    PledgesUnproven(Access access, JdbcClient jdbc) {
        this.access = access;
        this.jdbc = jdbc;
    }

    @Override
    public List<Item> of(PersonId person) {
        if (!access.has(Role.LEADERSHIP) && !access.has(Role.MONITORING)) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select id, name::text as name from pledges.pledge p
                        where published and status = 'COMPLETED'
                        and (owner is null or owner in (:me) or deputy in (:me))
                        and not exists (select from pledges.evidence e
                            left join training.figures_session s on s.session_id = e.session_id
                            where e.pledge_id = p.id
                            and (e.kind <> 'SESSION' or s.state <> 'DRAFT'))
                        order by number, id limit 100
                        """)
                .param("me", access.identityValues())
                .query(PledgesUnproven::item)
                .list();
    }

    private static Item item(ResultSet row, int index) throws SQLException {
        return new Item(
                "pledges.waiting.unproven",
                List.of(Columns.text(row.getString("name"))),
                "/admin/pledges/" + row.getString("id"),
                null);
    }
}
