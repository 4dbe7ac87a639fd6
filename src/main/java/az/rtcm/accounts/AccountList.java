package az.rtcm.accounts;

import az.rtcm.directory.PersonId;
import az.rtcm.directory.PersonName;
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

    /** Persons without an account are found by their names, and when they are asked for. */
    private static final String FROM =
            """
              from directory.person p left join accounts.account a on a.person_id = p.id
              cross join lateral (
                    select case when a.person_id is null then 'NONE'
                                when a.locked_at is not null then 'LOCKED'
                                when a.password is null then 'INVITED' else 'ACTIVE' end) s (state)
             where (a.person_id is not null
                    or p.merged_into is null and p.latin_family <> :erased
                       and (:search <> '' or :state = 'NONE'))
               and (:search = '' or a.email like '%' || lower(:search) || '%'
                    or concat_ws(' ', p.latin_given, p.latin_family, p.native_name)
                       ilike '%' || :search || '%')
               and (:role = '' or exists (select from accounts.role_grant g
                                           where g.person_id = p.id and g.role = :role
                                             and g.ended_at is null))
               and (:state = '' or :state = s.state)
            """;

    private final JdbcClient jdbc;
    private final Access access;

    AccountList(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /**
     * One person as the list shows them.
     *
     * @param email what the person signs in with; null without an account
     */
    public record Row(
            PersonId person,
            String name,
            @Nullable String email,
            List<Role> roles,
            AccountState state,
            boolean secondFactor,
            @Nullable Instant lastSignInAt) {}

    /**
     * @param search part of a name or an address; everything when empty
     * @param role name of a role; any when empty
     * @param state name of a {@link AccountState}; every account when empty
     */
    public Listing<Row> find(String search, String role, String state, Paging paging) {
        access.require(Role.ADMINISTRATOR);
        long total =
                jdbc.sql("select count(*)" + FROM)
                        .param("search", search)
                        .param("role", role)
                        .param("state", state)
                        .param("erased", PersonName.ERASED.latinFamily())
                        .query(Long.class)
                        .single();
        var rows =
                jdbc.sql(
                                """
                                select p.id, a.email, a.last_sign_in_at, s.state,
                                       a.totp_confirmed_at is not null as second_factor,
                                       concat_ws(' ', nullif(p.latin_given, ''), p.latin_family) as name,
                                       array(select distinct g.role from accounts.role_grant g
                                              where g.person_id = p.id and g.ended_at is null
                                              order by g.role) as roles
                                """
                                        + FROM
                                        + paging.orderBy(ORDERS, "p.id"))
                        .param("search", search)
                        .param("role", role)
                        .param("state", state)
                        .param("erased", PersonName.ERASED.latinFamily())
                        .query(
                                (row, index) -> {
                                    var seen =
                                            row.getObject("last_sign_in_at", OffsetDateTime.class);
                                    return new Row(
                                            new PersonId(row.getObject("id", UUID.class)),
                                            row.getString("name"),
                                            row.getString("email"),
                                            Stream.of((String[]) row.getArray("roles").getArray())
                                                    .map(Role::valueOf)
                                                    .toList(),
                                            AccountState.valueOf(row.getString("state")),
                                            row.getBoolean("second_factor"),
                                            seen == null ? null : seen.toInstant());
                                })
                        .list();
        return paging.listing(rows, total);
    }
}
