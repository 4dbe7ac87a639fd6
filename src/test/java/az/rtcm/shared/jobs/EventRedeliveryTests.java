package az.rtcm.shared.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import az.rtcm.PlatformTest;
import az.rtcm.PlatformTestConfiguration.TestClock;
import az.rtcm.shared.jobs.ForgetfulListener.SomethingHappened;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class EventRedeliveryTests {

    @Autowired ForgetfulListener listener;
    @Autowired EventRedelivery redelivery;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;

    @AfterEach
    void timeGoesBack() {
        clock.reset();
    }

    @Test
    void anEventWhoseListenerFailedOnceIsDeliveredLater() {
        var event = new SomethingHappened(UUID.randomUUID());
        transaction.executeWithoutResult(status -> events.publishEvent(event));
        await().until(() -> "FAILED".equals(status(event)));
        assertThat(listener.deliveries(event)).isEqualTo(1);

        redelivery.redeliver();
        assertThat(status(event)).as("the pause is not over").isEqualTo("FAILED");

        clock.set(clock.instant().plus(Duration.ofMinutes(2)));
        redelivery.redeliver();
        await().until(() -> status(event) == null);
        assertThat(listener.deliveries(event)).isEqualTo(2);
    }

    @Test
    void anEventWhoseProcessDiedOnTheWayIsDeliveredLater() {
        var event = new SomethingHappened(UUID.randomUUID());
        transaction.executeWithoutResult(status -> events.publishEvent(event));
        await().until(() -> "FAILED".equals(status(event)));
        jdbc.sql(
                        "update event_publication set status = 'RESUBMITTED'"
                                + " where serialized_event like :id")
                .param("id", "%" + event.id() + "%")
                .update();

        clock.set(clock.instant().plus(Duration.ofMinutes(6)));
        redelivery.redeliver();
        await().until(() -> status(event) == null);
    }

    private @Nullable String status(SomethingHappened event) {
        return jdbc.sql("select status from event_publication where serialized_event like :id")
                .param("id", "%" + event.id() + "%")
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
