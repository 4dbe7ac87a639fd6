package az.rtcm.demo;

import az.rtcm.accounts.Accounts;
import az.rtcm.accounts.Role;
import az.rtcm.shared.Settings;
import az.rtcm.shared.actor.Actor;
import java.time.Clock;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Fills an empty platform with the demonstration, once: after the first data, before the first
 * request, and never where anybody has an account.
 */
@Component
public class Demonstration implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Demonstration.class);
    private static final int AFTER_FIRST_DATA = 10;

    private final Settings settings;
    private final Accounts accounts;
    private final Agencies agencies;
    private final Cast cast;
    private final Stories stories;
    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile boolean done;

    Demonstration(
            Settings settings,
            Accounts accounts,
            Agencies agencies,
            Cast cast,
            Stories stories,
            JdbcClient jdbc,
            Clock clock) {
        this.settings = settings;
        this.accounts = accounts;
        this.agencies = agencies;
        this.cast = cast;
        this.stories = stories;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void start() {
        if (settings.isDemonstration() && !isLoaded() && isEmpty()) {
            log.info("Loading the demonstration");
            load();
        }
        done = true;
    }

    /** Loads it, whatever the settings say. */
    public void load() {
        Actor.platform("demonstration")
                .run(
                        () -> {
                            var byCountry = agencies.register();
                            cast.enter(byCountry);
                            stories.tell(byCountry);
                            markLoaded();
                        });
    }

    public boolean isLoaded() {
        return jdbc.sql("select count(*) from demo.loaded").query(Long.class).single() > 0;
    }

    private boolean isEmpty() {
        return accounts.holders(Role.ADMINISTRATOR).isEmpty();
    }

    private void markLoaded() {
        jdbc.sql("insert into demo.loaded (at) values (:at) on conflict do nothing")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }

    @Override
    public int getPhase() {
        return AFTER_FIRST_DATA;
    }
}
