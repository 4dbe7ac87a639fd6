package az.rtcm.certificates.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** How many unknown numbers an address asked for lately: whoever guesses is made to wait. */
@Component
class Guesses {

    static final int ALLOWED = 30;
    static final Duration PERIOD = Duration.ofMinutes(10);
    private static final int MOST_ADDRESSES = 100_000;

    private final Cache<String, AtomicInteger> wrong =
            Caffeine.newBuilder().expireAfterWrite(PERIOD).maximumSize(MOST_ADDRESSES).build();

    boolean areTooMany(String address) {
        var count = wrong.getIfPresent(address);
        return count != null && count.get() >= ALLOWED;
    }

    void note(String address) {
        wrong.get(address, unknown -> new AtomicInteger()).incrementAndGet();
    }
}
