package az.rtcm.accounts;

import az.rtcm.directory.PersonId;
import az.rtcm.shared.web.Listing;
import az.rtcm.shared.web.Paging;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The list of accounts with their roles, for administrators. */
@Service
public class AccountList {

    private static final Map<String, String> ORDERS = new LinkedHashMap<>();

    static {
        ORDERS.put("name", "p.latin_family collate \"und-x-icu\"");
        ORDERS.put("email", "a.email");
        ORDERS.put("opened", "a.opened_at");
        ORDERS.put("seen", "a.last_sign_in_at");
    }

    private static final String FROM =
            """
              from accounts.account a join directory.person p on p.id = a.person_id
             where (:search = '' or a.email like '%' || lower(:search) || '%'
                    or concat_ws(' ', p.latin_given, p.latin_family, p.native_name)
                       ilike '%' || :search || '%')
               and (:role = '' or exists (select from accounts.role_grant g
                                           where g.person_id = a.person_id and g.role = :role
                                             and g.ended_at is null))
            """;

    private final JdbcClient jdbc;
    private final Access access;

    AccountList(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** One account as the list shows it. */
    public record Row(
            PersonId person,
            String name,
            String email,
            List<Role> roles,
            boolean locked,
            boolean secondFactor,
            @Nullable Instant lastSignInAt) {}

    /**
     * @param search part of a name or an address; everything when empty
     * @param role name of a role; any when empty
     */
    public Listing<Row> find(String search, String role, Paging paging) {
        access.require(Role.ADMINISTRATOR);
        long total =
                jdbc.sql("select count(*)" + FROM)
                        .param("search", search)
                        .param("role", role)
                        .query(Long.class)
                        .single();
        var rows =
                jdbc.sql(
                                """
                                select a.person_id, a.email, a.locked_at is not null as locked, a.last_sign_in_at,
                                       a.totp_confirmed_at is not null as second_factor,
                                       concat_ws(' ', nullif(p.latin_given, ''), p.latin_family) as name,
                                       array(select distinct g.role from accounts.role_grant g
                                              where g.person_id = a.person_id and g.ended_at is null
                                              order by g.role) as roles
                                """
                                        + FROM
                                        + paging.orderBy(ORDERS, "a.person_id"))
                        .param("search", search)
                        .param("role", role)
                        .query(
                                (row, index) -> {
                                    var seen =
                                            row.getObject("last_sign_in_at", OffsetDateTime.class);
                                    return new Row(
                                            new PersonId(row.getObject("person_id", UUID.class)),
                                            row.getString("name"),
                                            row.getString("email"),
                                            Stream.of((String[]) row.getArray("roles").getArray())
                                                    .map(Role::valueOf)
                                                    .toList(),
                                            row.getBoolean("locked"),
                                            row.getBoolean("second_factor"),
                                            seen == null ? null : seen.toInstant());
                                })
                        .list();
        return paging.listing(rows, total);
    }
}
