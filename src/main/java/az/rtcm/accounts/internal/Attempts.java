package az.rtcm.accounts.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

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

    Attempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Bean
    static RecurringTask<Void> forgottenAttemptsJob(Attempts attempts) {
        return Tasks.recurring("accounts.attempts", FixedDelay.ofHours(1))
                .execute((job, context) -> attempts.clean());
    }

    /**
     * Counts one more attempt, which stays counted whatever becomes of the caller's transaction.
     *
     * @param key what is guessed at or from where; only its digest is kept
     * @param most so many within the {@link #WINDOW}
     * @throws TooManyAttempts if there were more
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW, noRollbackFor = TooManyAttempts.class)
    public void count(String key, int most) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        int count =
                jdbc.sql(
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
        if (count > most) {
            throw new TooManyAttempts();
        }
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
