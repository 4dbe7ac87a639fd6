package az.rtcm.accounts.internal;

import az.rtcm.audit.Audit;
import az.rtcm.directory.People;
import az.rtcm.directory.PersonId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks who somebody is. */
@Service
public class SignIns {

    private static final int MOST_FOR_ONE_FROM_ONE_PLACE = 10;
    private static final int MOST_FOR_ONE = 50;
    private static final int MOST_FROM_ONE_PLACE = 200;
    private static final String WRONG = "accounts.sign-in.wrong";
    private static final String LOCKED = "accounts.sign-in.locked";

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final Attempts attempts;
    private final People people;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transactions;

    SignIns(
            JdbcClient jdbc,
            Passwords passwords,
            Attempts attempts,
            People people,
            Audit audit,
            Clock clock,
            TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.attempts = attempts;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
        this.transactions = transactions;
    }

    private record Kept(UUID person, @Nullable String password, boolean locked) {}

    /**
     * @param from network address of the reader
     * @throws WrongSignIn in the same words and the same time whether there is such an account
     * @throws TooManyAttempts for this account or from this place
     */
    public SignedIn byPassword(String email, String password, String from) {
        var address = email.strip().toLowerCase(Locale.ROOT);
        countFrom(from);
        // a place that is stopped counts no more, or it alone could stop the holder everywhere
        attempts.countFrom("account " + address, from, MOST_FOR_ONE_FROM_ONE_PLACE);
        attempts.count("account " + address, MOST_FOR_ONE);
        var kept = find(address).orElse(null);
        if (!passwords.matches(password, kept == null ? null : kept.password()) || kept == null) {
            throw new WrongSignIn(WRONG);
        }
        if (kept.locked()) {
            throw new WrongSignIn(LOCKED);
        }
        attempts.forget("account " + address);
        attempts.forget("account " + address + " from " + Attempts.place(from));
        renew(kept, password);
        return begin(new PersonId(kept.person()), "password");
    }

    /**
     * Lets in whoever showed a passkey of this account.
     *
     * @throws WrongSignIn if the account is locked or gone
     */
    SignedIn byPasskey(PersonId person) {
        boolean open =
                jdbc.sql(
                                """
                                select locked_at is null from accounts.account
                                 where person_id = :person
                                """)
                        .param("person", person.value())
                        .query(Boolean.class)
                        .optional()
                        .orElse(false);
        if (!open) {
            throw new WrongSignIn(LOCKED);
        }
        return begin(person, "passkey");
    }

    /** Counts one more attempt from this place. */
    void countFrom(String from) {
        attempts.countFrom("sign-in", from, MOST_FROM_ONE_PLACE);
    }

    /**
     * Notes that the person signed in and says in which name sessions run.
     *
     * @param how in a word, for the trail
     */
    public SignedIn begin(PersonId person, String how) {
        return transactions.execute(status -> begun(person, how));
    }

    private SignedIn begun(PersonId person, String how) {
        jdbc.sql("update accounts.account set last_sign_in_at = :now where person_id = :person")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("person", person.value())
                .update();
        var name = people.find(person).map(found -> found.name().latin()).orElse(person.toString());
        var signedIn = new SignedIn(person.value(), name);
        signedIn.actor()
                .run(
                        () ->
                                audit.record(
                                        "accounts.account",
                                        person.value(),
                                        "signed-in",
                                        null,
                                        Map.of("how", how)));
        return signedIn;
    }

    private Optional<Kept> find(String address) {
        return jdbc.sql(
                        """
                        select person_id, password, locked_at is not null as locked
                          from accounts.account where email = :email
                        """)
                .param("email", address)
                .query(
                        (row, index) ->
                                new Kept(
                                        row.getObject("person_id", UUID.class),
                                        row.getString("password"),
                                        row.getBoolean("locked")))
                .optional();
    }

    private void renew(Kept kept, String password) {
        if (kept.password() != null && passwords.isToRenew(kept.password())) {
            jdbc.sql("update accounts.account set password = :new where person_id = :person")
                    .param("new", passwords.renewed(password))
                    .param("person", kept.person())
                    .update();
        }
    }
}
