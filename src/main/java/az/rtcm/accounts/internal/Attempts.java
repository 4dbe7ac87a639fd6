package az.rtcm.accounts.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Throttles guesses. Counted in the database before the guess is checked, so that neither a restart
 * nor many guesses at the same moment give more of them.
 */
@Component
public class Attempts {

    /** How long guesses are remembered. */
    public static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transactions;

    Attempts(JdbcClient jdbc, Clock clock, PlatformTransactionManager database) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transactions = new TransactionTemplate(database);
        transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Bean
    static RecurringTask<Void> forgottenAttemptsJob(Attempts attempts) {
        return Tasks.recurring("accounts.attempts", FixedDelay.ofHours(1))
                .execute((job, context) -> attempts.clean());
    }

    /**
     * Counts one more attempt, which stays counted whatever becomes of the caller's transaction.
     * Call it before one begins: whoever holds a connection and waits here for a second one stops
     * everybody as soon as all connections are held so.
     *
     * @param key what is guessed at or from where; only its digest is kept
     * @param most so many within the {@link #WINDOW}
     * @throws TooManyAttempts if there were more
     */
    public void count(String key, int most) {
        int count = transactions.execute(status -> counted(key));
        if (count > most) {
            throw new TooManyAttempts();
        }
    }

    /**
     * As {@link #count} for a network address. A household or an office has a whole /64 of IPv6 for
     * itself, so all of it is one place.
     */
    public void countFrom(String what, String address, int most) {
        count(what + " from " + place(address), most);
    }

    /** The place that a network address stands for. */
    static String place(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            var whole = InetAddress.ofLiteral(address);
            return whole.getAddress().length == 16
                    ? HexFormat.of().formatHex(whole.getAddress(), 0, 8)
                    : whole.getHostAddress();
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private int counted(String key) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return jdbc.sql(
                        """
                        insert into accounts.attempt as a (key, window_start, count)
                        values (:key, :now, 1)
                        on conflict (key) do update set
                            count = case when a.window_start < :start then 1 else a.count + 1 end,
                            window_start = case when a.window_start < :start then :now
                                                else a.window_start end
                        returning count
                        """)
                .param("key", Digests.of(key))
                .param("now", now)
                .param("start", now.minus(WINDOW))
                .query(Integer.class)
                .single();
    }

    /** The holder proved to be the holder: earlier mistakes are forgotten. */
    @Transactional
    public void forget(String key) {
        jdbc.sql("delete from accounts.attempt where key = :key")
                .param("key", Digests.of(key))
                .update();
    }

    /** Removes what no longer counts. */
    @Transactional
    public void clean() {
        jdbc.sql("delete from accounts.attempt where window_start < :start")
                .param("start", clock.instant().minus(WINDOW).atOffset(ZoneOffset.UTC))
                .update();
    }
}
