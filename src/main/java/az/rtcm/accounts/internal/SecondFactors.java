package az.rtcm.accounts.internal;

import az.rtcm.audit.Audit;
import az.rtcm.directory.PersonId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Base32;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** One-time codes from an app, and recovery codes on paper for the day the telephone is lost. */
@Service
public class SecondFactors {

    private static final int RECOVERY_CODES = 10;
    private static final int MOST = 10;
    private static final String WRONG = "accounts.code.wrong";

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final Attempts attempts;
    private final AccountMails letters;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transactions;

    SecondFactors(
            JdbcClient jdbc,
            SecretBox box,
            Attempts attempts,
            AccountMails letters,
            Audit audit,
            Clock clock,
            TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.box = box;
        this.attempts = attempts;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
        this.transactions = transactions;
    }

    /**
     * A new secret, closed, for the session of whoever sets codes up: what was only looked at is
     * good for nobody else and is kept nowhere until a first code confirms it.
     */
    public byte[] propose() {
        return box.closed(Digests.random(20));
    }

    /** The secret as it is put into the app, in Base32. */
    public String shown(byte[] proposed) {
        return new Base32().encodeToString(box.opened(proposed)).replace("=", "");
    }

    /**
     * Codes are asked for from now on.
     *
     * @param proposed as it came from {@link #propose}
     * @return recovery codes, told this once
     * @throws WrongSignIn if the first code is wrong, or codes are set up already
     */
    public List<String> confirm(PersonId person, byte[] proposed, String code) {
        attempts.count("code " + person, MOST);
        var recovery = transactions.execute(status -> confirmed(person, proposed, bare(code)));
        attempts.forget("code " + person);
        return recovery;
    }

    /**
     * New recovery codes; the ones before stop working.
     *
     * @throws WrongSignIn if no one-time codes are set up
     */
    @Transactional
    public List<String> renewRecovery(PersonId person) {
        if (secret(person) == null) {
            throw new WrongSignIn(WRONG);
        }
        audit.record("accounts.account", person.value(), "recovery-codes-renewed", null, null);
        letters.tell(person, "second-factor-changed", "/my/security");
        return newRecovery(person);
    }

    /** How many recovery codes are still good. */
    public int recoveryLeft(PersonId person) {
        return jdbc.sql(
                        """
                        select count(*) from accounts.recovery_code
                         where person_id = :person and used_at is null
                        """)
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    /**
     * @param code of the app or one of the recovery codes; each counts once
     * @throws WrongSignIn if it is neither
     */
    public void check(PersonId person, String code) {
        attempts.count("code " + person, MOST);
        var bare = bare(code);
        boolean right =
                transactions.execute(
                        status -> takeCode(person, bare) || takeRecovery(person, bare));
        if (!right) {
            throw new WrongSignIn(WRONG);
        }
        attempts.forget("code " + person);
    }

    /** Ends it, by the person who has another way in or needs none; the owner is told. */
    @Transactional
    public void remove(PersonId person) {
        forget(person);
        audit.record("accounts.account", person.value(), "second-factor-removed", null, null);
        letters.tell(person, "second-factor-changed", "/my/security");
    }

    /** Ends codes and passkeys: by an administrator, for somebody who lost everything. */
    @Transactional
    public void removeAll(PersonId person) {
        forget(person);
        var passkeys =
                List.copyOf(
                        jdbc.sql(
                                        """
                                        delete from accounts.passkey where person_id = :person
                                        returning label
                                        """)
                                .param("person", person.value())
                                .query(String.class)
                                .list());
        audit.record(
                "accounts.account",
                person.value(),
                "second-factor-removed",
                Map.of("passkeys", passkeys),
                null);
        letters.tell(person, "second-factor-changed", "/my/security");
    }

    private void forget(PersonId person) {
        jdbc.sql(
                        """
                        update accounts.account
                           set totp_secret = null, totp_confirmed_at = null, totp_last_step = 0
                         where person_id = :person
                        """)
                .param("person", person.value())
                .update();
        jdbc.sql("delete from accounts.recovery_code where person_id = :person")
                .param("person", person.value())
                .update();
    }

    /** Of two who confirm at once one wins: the codes of the other would open nothing. */
    private List<String> confirmed(PersonId person, byte[] proposed, String code) {
        var now = clock.instant();
        var step = OneTimeCodes.step(box.opened(proposed), code, now);
        boolean taken =
                step.isPresent()
                        && jdbc.sql(
                                                """
                                                update accounts.account
                                                   set totp_secret = :secret, totp_confirmed_at = :now,
                                                       totp_last_step = :step
                                                 where person_id = :person and totp_confirmed_at is null
                                                """)
                                        .param("secret", proposed)
                                        .param("now", now.atOffset(ZoneOffset.UTC))
                                        .param("step", step.getAsLong())
                                        .param("person", person.value())
                                        .update()
                                == 1;
        if (!taken) {
            throw new WrongSignIn(WRONG);
        }
        audit.record("accounts.account", person.value(), "second-factor-set-up", null, Map.of());
        letters.tell(person, "second-factor-changed", "/my/security");
        return newRecovery(person);
    }

    private List<String> newRecovery(PersonId person) {
        jdbc.sql("delete from accounts.recovery_code where person_id = :person")
                .param("person", person.value())
                .update();
        var codes = Stream.generate(SecondFactors::recoveryCode).limit(RECOVERY_CODES).toList();
        for (var each : codes) {
            jdbc.sql(
                            "insert into accounts.recovery_code (person_id, code_hash) values"
                                    + " (:person, :hash)")
                    .param("person", person.value())
                    .param("hash", Digests.of(bare(each)))
                    .update();
        }
        return codes;
    }

    /** A code that was seen over the shoulder is of no use: each step is taken once. */
    private boolean takeCode(PersonId person, String code) {
        var secret = secret(person);
        if (secret == null) {
            return false;
        }
        var step = OneTimeCodes.step(secret, code, clock.instant());
        return step.isPresent()
                && jdbc.sql(
                                        """
                                        update accounts.account set totp_last_step = :step
                                         where person_id = :person and totp_last_step < :step
                                           and totp_confirmed_at is not null
                                        """)
                                .param("step", step.getAsLong())
                                .param("person", person.value())
                                .update()
                        == 1;
    }

    private boolean takeRecovery(PersonId person, String code) {
        return jdbc.sql(
                                """
                                update accounts.recovery_code set used_at = :now
                                 where person_id = :person and code_hash = :hash and used_at is null
                                """)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("person", person.value())
                        .param("hash", Digests.of(code))
                        .update()
                == 1;
    }

    private byte @Nullable [] secret(PersonId person) {
        var closed =
                jdbc.sql(
                                """
                                select totp_secret from accounts.account
                                 where person_id = :person and totp_confirmed_at is not null
                                """)
                        .param("person", person.value())
                        .query((row, index) -> java.util.Optional.ofNullable(row.getBytes(1)))
                        .optional();
        return closed.flatMap(found -> found).map(box::opened).orElse(null);
    }

    private static String bare(String code) {
        return code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }

    private static String recoveryCode() {
        var letters = new Base32().encodeToString(Digests.random(10)).toLowerCase(Locale.ROOT);
        return letters.substring(0, 4)
                + '-'
                + letters.substring(4, 8)
                + '-'
                + letters.substring(8, 12);
    }
}
