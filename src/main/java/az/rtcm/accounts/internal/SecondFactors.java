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
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transactions;

    SecondFactors(
            JdbcClient jdbc,
            SecretBox box,
            Attempts attempts,
            Audit audit,
            Clock clock,
            TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.box = box;
        this.attempts = attempts;
        this.audit = audit;
        this.clock = clock;
        this.transactions = transactions;
    }

    /**
     * The secret to be put into the app, in Base32: the same until it is confirmed by a first code.
     */
    @Transactional
    public String propose(PersonId person) {
        jdbc.sql(
                        """
                        update accounts.account set totp_secret = :secret
                         where person_id = :person and totp_secret is null
                        """)
                .param("secret", box.closed(Digests.random(20)))
                .param("person", person.value())
                .update();
        return new Base32().encodeToString(secret(person)).replace("=", "");
    }

    /**
     * Codes are asked for from now on.
     *
     * @return recovery codes, told this once
     * @throws WrongSignIn if the first code is wrong
     */
    public List<String> confirm(PersonId person, String code) {
        attempts.count("code " + person, MOST);
        return transactions.execute(status -> confirmed(person, code));
    }

    /**
     * @param code of the app or one of the recovery codes; each counts once
     * @throws WrongSignIn if it is neither
     */
    public void check(PersonId person, String code) {
        attempts.count("code " + person, MOST);
        var bare = code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        boolean right =
                transactions.execute(
                        status -> takeCode(person, bare) || takeRecovery(person, bare));
        if (!right) {
            throw new WrongSignIn(WRONG);
        }
        attempts.forget("code " + person);
    }

    /** Ends it: by the person, or by an administrator when everything was lost. */
    @Transactional
    public void remove(PersonId person) {
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
        audit.record("accounts.account", person.value(), "second-factor-removed", null, null);
    }

    private List<String> confirmed(PersonId person, String code) {
        if (!takeCode(person, code.replaceAll("[\\s-]", ""))) {
            throw new WrongSignIn(WRONG);
        }
        jdbc.sql("update accounts.account set totp_confirmed_at = :now where person_id = :person")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("person", person.value())
                .update();
        jdbc.sql("delete from accounts.recovery_code where person_id = :person")
                .param("person", person.value())
                .update();
        var codes = Stream.generate(SecondFactors::recoveryCode).limit(RECOVERY_CODES).toList();
        for (var each : codes) {
            jdbc.sql(
                            "insert into accounts.recovery_code (person_id, code_hash) values (:person, :hash)")
                    .param("person", person.value())
                    .param("hash", Digests.of(each.replace("-", "")))
                    .update();
        }
        audit.record("accounts.account", person.value(), "second-factor-set-up", null, Map.of());
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
                jdbc.sql("select totp_secret from accounts.account where person_id = :person")
                        .param("person", person.value())
                        .query((row, index) -> java.util.Optional.ofNullable(row.getBytes(1)))
                        .optional();
        return closed.flatMap(found -> found).map(box::opened).orElse(null);
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
