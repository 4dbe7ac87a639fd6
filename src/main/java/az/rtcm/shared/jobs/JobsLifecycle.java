package az.rtcm.shared.jobs;

import az.rtcm.shared.Settings;
import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lets jobs begin after the first data is loaded, and end before the database goes. */
@Component
class JobsLifecycle implements SmartLifecycle {

    private static final int AFTER_FIRST_DATA = 1;

    private final Scheduler scheduler;
    private final boolean enabled;
    private volatile boolean running;

    JobsLifecycle(Scheduler scheduler, Settings settings) {
        this.scheduler = scheduler;
        this.enabled = settings.jobs().enabled();
    }

    @Override
    public boolean isAutoStartup() {
        return enabled;
    }

    @Override
    public void start() {
        scheduler.start();
        running = true;
    }

    @Override
    public void stop() {
        scheduler.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return AFTER_FIRST_DATA;
    }
}
