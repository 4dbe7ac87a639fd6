package az.rtcm.site.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * How many letters came lately, from one place and in all: a script with random words fills neither
 * the mailboxes of the centre nor the outbox, where calls wait behind.
 */
@Component
class Postbox {

    static final int FROM_ONE_PLACE = 10;
    static final int IN_ALL = 300;
    static final Duration PERIOD = Duration.ofHours(1);
    private static final int MOST_PLACES = 100_000;
    private static final String EVERYWHERE = "";

    private final Cache<String, AtomicInteger> places =
            Caffeine.newBuilder().expireAfterWrite(PERIOD).maximumSize(MOST_PLACES).build();

    /** Counts one more from this place; false if there were too many. */
    boolean takes(String place) {
        return count(place) <= FROM_ONE_PLACE && count(EVERYWHERE) <= IN_ALL;
    }

    private int count(String place) {
        return places.get(place, unknown -> new AtomicInteger()).incrementAndGet();
    }
}
