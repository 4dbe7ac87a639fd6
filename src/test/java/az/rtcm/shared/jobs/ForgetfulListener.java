package az.rtcm.shared.jobs;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.modulith.events.ApplicationModuleListener;

/** Fails at the first delivery of every event. */
public class ForgetfulListener {

    public record SomethingHappened(UUID id) {}

    private final Map<UUID, Integer> deliveries = new ConcurrentHashMap<>();

    @ApplicationModuleListener
    public void on(SomethingHappened event) {
        if (deliveries.merge(event.id(), 1, Integer::sum) == 1) {
            throw new IllegalStateException("fails the first time");
        }
    }

    public int deliveries(SomethingHappened event) {
        return deliveries.getOrDefault(event.id(), 0);
    }
}
