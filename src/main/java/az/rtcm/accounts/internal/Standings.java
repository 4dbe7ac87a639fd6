package az.rtcm.accounts.internal;

import az.rtcm.accounts.Grant;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.Scope;
import az.rtcm.directory.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads in one statement who somebody with a session is and may do. Nothing of it is kept longer
 * than the request: a role that is taken counts with the next one.
 */
@Repository
class Standings {

    private static final String SELECT =
            """
            select a.locked_at is not null as locked,
                   a.totp_confirmed_at is not null as has_codes,
                   exists (select from accounts.passkey k
                            where k.person_id = a.person_id) as has_passkey,
                   array(select same_id from directory.figures_same_person
                          where person_id = :person) as identities,
                   coalesce(s.second_factor, false) as second_factor,
                   g.role, g.country, g.organisation_id, g.deputy, g.since, g.granted_by
              from accounts.account a
              left join accounts.role_grant g
                on g.person_id = a.person_id and g.ended_at is null
              left join accounts.role_setting s on s.role = g.role
             where a.person_id = :person
             order by g.role, g.since
            """;

    private final JdbcClient jdbc;

    Standings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Null when there is no such account. */
    @Nullable Standing of(UUID person) {
        return jdbc.sql(SELECT).param("person", person).query(Standings::standing);
    }

    /** One row for each role that is held, or one alone. */
    private static @Nullable Standing standing(ResultSet rows) throws SQLException {
        Standing account = null;
        boolean mustHaveSecond = false;
        var grants = new ArrayList<Grant>();
        while (rows.next()) {
            account = account == null ? account(rows) : account;
            mustHaveSecond |= rows.getBoolean("second_factor");
            if (rows.getString("role") != null) {
                grants.add(grant(rows));
            }
        }
        return account == null
                ? null
                : new Standing(
                        account.locked(),
                        account.hasCodes(),
                        account.hasPasskey(),
                        mustHaveSecond,
                        List.copyOf(grants),
                        account.identities());
    }

    private static Standing account(ResultSet row) throws SQLException {
        return new Standing(
                row.getBoolean("locked"),
                row.getBoolean("has_codes"),
                row.getBoolean("has_passkey"),
                false,
                List.of(),
                identities((UUID[]) row.getArray("identities").getArray()));
    }

    private static Set<PersonId> identities(UUID[] ids) {
        return Arrays.stream(ids).map(PersonId::new).collect(Collectors.toUnmodifiableSet());
    }

    private static Grant grant(ResultSet row) throws SQLException {
        return new Grant(
                Role.valueOf(row.getString("role")),
                Scope.of(row.getString("country"), row.getObject("organisation_id", UUID.class)),
                row.getBoolean("deputy"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getString("granted_by"),
                null,
                null);
    }
}
