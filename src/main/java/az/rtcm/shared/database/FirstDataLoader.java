package az.rtcm.shared.database;

import az.rtcm.shared.actor.Actor;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Loads the facts of all modules after the migrations and before the web server listens. */
@Component
class FirstDataLoader implements SmartLifecycle {

    private final List<FirstData> modules;
    private volatile boolean loaded;

    FirstDataLoader(List<FirstData> modules) {
        this.modules = modules.stream().sorted(Comparator.comparing(FirstData::order)).toList();
    }

    @Override
    public void start() {
        Actor.platform("first data").run(() -> modules.forEach(FirstData::load));
        loaded = true;
    }

    @Override
    public void stop() {
        loaded = false;
    }

    @Override
    public boolean isRunning() {
        return loaded;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
