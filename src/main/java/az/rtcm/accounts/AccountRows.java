package az.rtcm.accounts;

import az.rtcm.directory.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of accounts. */
@Repository
class AccountRows {

    private static final String SELECT =
            """
            select person_id, email, email_verified_at, password is not null as has_password, locked_at,
                   totp_confirmed_at is not null as second_factor,
                   (select count(*) from accounts.passkey k where k.person_id = account.person_id) as passkeys, opened_at, last_sign_in_at, erasure_asked_at
              from accounts.account
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(PersonId person, String email, @Nullable String password) {
        try {
            jdbc.sql(
                            """
                            insert into accounts.account (person_id, email, password, opened_at)
                            values (:person, :email, :password, :now)
                            """)
                    .param("person", person.value())
                    .param("email", normal(email))
                    .param("password", password)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new AddressTaken(e);
        }
    }

    Optional<Account> find(PersonId person) {
        return jdbc.sql(SELECT + " where person_id = :person")
                .param("person", person.value())
                .query(AccountRows::account)
                .optional();
    }

    Map<PersonId, String> emails(Collection<PersonId> persons) {
        var emails = new HashMap<PersonId, String>();
        jdbc.sql("select person_id, email from accounts.account where person_id = any(:persons)")
                .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(
                        row -> {
                            emails.put(
                                    new PersonId(row.getObject("person_id", UUID.class)),
                                    row.getString("email"));
                        });
        return emails;
    }

    Optional<PersonId> byEmail(String email) {
        return jdbc.sql("select person_id from accounts.account where email = :email")
                .param("email", normal(email))
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /** Whether it was open. */
    boolean lock(PersonId person, String reason) {
        return jdbc.sql(
                                """
                                update accounts.account set locked_at = :now, locked_reason = :reason
                                 where person_id = :person and locked_at is null
                                """)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("reason", reason)
                        .param("person", person.value())
                        .update()
                == 1;
    }

    /** Whether it was locked. */
    boolean unlock(PersonId person) {
        return jdbc.sql(
                                """
                                update accounts.account set locked_at = null, locked_reason = null
                                 where person_id = :person and locked_at is not null
                                """)
                        .param("person", person.value())
                        .update()
                == 1;
    }

    /** Addresses differ by more than the size of their letters. */
    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private static Account account(ResultSet row, int index) throws SQLException {
        return new Account(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("email"),
                instant(row, "email_verified_at"),
                row.getBoolean("has_password"),
                instant(row, "locked_at"),
                row.getBoolean("second_factor"),
                row.getInt("passkeys"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                instant(row, "last_sign_in_at"),
                instant(row, "erasure_asked_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
