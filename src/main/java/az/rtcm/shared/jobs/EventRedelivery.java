package az.rtcm.shared.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.stereotype.Component;

/**
 * Delivers again what a listener did not deal with: events whose listener failed, after growing
 * pauses and without end, and events whose process died while they were on their way. Listeners
 * take an event twice without harm, so one that is only slow may be told again.
 */
@Component
public class EventRedelivery {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(30);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** No listener takes so long: its process is gone. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(5);

    private final IncompleteEventPublications publications;
    private final JdbcClient jdbc;
    private final Clock clock;

    EventRedelivery(IncompleteEventPublications publications, JdbcClient jdbc, Clock clock) {
        this.publications = publications;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Bean
    static RecurringTask<Void> eventRedeliveryJob(EventRedelivery redelivery) {
        return Tasks.recurring("events.redelivery", FixedDelay.of(LOOK_EVERY))
                .execute((job, context) -> redelivery.redeliver());
    }

    /** One round; the job that calls it runs in one process at a time. */
    public void redeliver() {
        var now = clock.instant();
        freeAbandoned(now);
        publications.resubmitIncompletePublications(publication -> isDue(publication, now));
    }

    /** The registry never takes up what it has once marked so, even if the process then died. */
    private void freeAbandoned(Instant now) {
        jdbc.sql(
                        """
                        update event_publication set status = 'FAILED'
                         where status = 'RESUBMITTED' and last_resubmission_date < :before
                        """)
                .param("before", now.minus(ON_ITS_WAY).atOffset(ZoneOffset.UTC))
                .update();
    }

    private static boolean isDue(EventPublication publication, Instant now) {
        var pause =
                publication.getStatus() == EventPublication.Status.FAILED
                        ? pause(publication.getCompletionAttempts())
                        : ON_ITS_WAY;
        var last =
                Objects.requireNonNullElse(
                        publication.getLastResubmissionDate(), publication.getPublicationDate());
        return !last.plus(pause).isAfter(now);
    }

    private static Duration pause(int attempts) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.clamp(attempts - 1, 0, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
