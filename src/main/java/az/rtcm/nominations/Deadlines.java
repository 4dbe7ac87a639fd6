package az.rtcm.nominations;

import az.rtcm.shared.actor.Actor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Does what falls due: ends calls at their deadline and replacement windows after 48 hours. Each in
 * a transaction of its own, so that one that fails holds up no other.
 */
@Component
class Deadlines {

    private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);
    private static final Actor PLATFORM = Actor.platform("nominations");

    private final CallRecords calls;
    private final ReplacementRecords windows;
    private final Calls ending;
    private final Replacements lapsing;
    private final Clock clock;

    Deadlines(
            CallRecords calls,
            ReplacementRecords windows,
            Calls ending,
            Replacements lapsing,
            Clock clock) {
        this.calls = calls;
        this.windows = windows;
        this.ending = ending;
        this.lapsing = lapsing;
        this.clock = clock;
    }

    @Bean
    static RecurringTask<Void> nominationDeadlines(Deadlines deadlines) {
        return Tasks.recurring("nominations", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((task, context) -> deadlines.meet());
    }

    void meet() {
        var now = clock.instant();
        calls.due(now).forEach(session -> attempt(() -> ending.end(session)));
        windows.due(now).forEach(window -> attempt(() -> lapsing.lapse(window.id())));
    }

    private static void attempt(Runnable work) {
        try {
            PLATFORM.run(work);
        } catch (RuntimeException e) {
            LOG.error("A deadline could not be met and is tried again", e);
        }
    }
}
