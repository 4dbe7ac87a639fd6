package az.rtcm.demo;

import az.rtcm.accounts.Accounts;
import az.rtcm.accounts.Role;
import az.rtcm.shared.DemonstrationData;
import az.rtcm.shared.Settings;
import az.rtcm.shared.actor.Actor;
import java.time.Clock;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty platform with the demonstration, once: after the first data, before the first
 * request, and never where anybody has an account. A database that was once started without it
 * holds real things from then on, whatever is said at later starts.
 */
@Component
public class Demonstration implements SmartLifecycle, DemonstrationData {

    private static final Logger log = LoggerFactory.getLogger(Demonstration.class);
    private static final int AFTER_FIRST_DATA = 10;

    private final Settings settings;
    private final Accounts accounts;
    private final Agencies agencies;
    private final Cast cast;
    private final Stories stories;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transactions;
    private final boolean command;
    private volatile boolean done;

    Demonstration(
            Settings settings,
            Accounts accounts,
            Agencies agencies,
            Cast cast,
            Stories stories,
            JdbcClient jdbc,
            Clock clock,
            TransactionTemplate transactions,
            @Value("${rtcm.command:false}") boolean command) {
        this.settings = settings;
        this.accounts = accounts;
        this.agencies = agencies;
        this.cast = cast;
        this.stories = stories;
        this.jdbc = jdbc;
        this.clock = clock;
        this.transactions = transactions;
        this.command = command;
    }

    @Override
    public void start() {
        // a command says nothing of what the database is for
        if (!command && !isLoaded()) {
            begin();
        }
        done = true;
    }

    private void begin() {
        if (settings.isDemonstration() && !isReal() && isEmpty()) {
            log.info("Loading the demonstration");
            load();
        } else {
            markReal();
        }
    }

    /** Loads it whole or not at all, whatever the settings say. */
    public void load() {
        Actor.platform("demonstration")
                .run(
                        () ->
                                transactions.executeWithoutResult(
                                        status -> {
                                            var byCountry = agencies.register();
                                            cast.enter(byCountry);
                                            stories.tell(byCountry);
                                            markLoaded();
                                        }));
    }

    @Override
    public boolean isLoaded() {
        return jdbc.sql("select count(*) from demo.loaded").query(Long.class).single() > 0;
    }

    private boolean isReal() {
        return jdbc.sql("select count(*) from demo.real").query(Long.class).single() > 0;
    }

    private boolean isEmpty() {
        return accounts.holders(Role.ADMINISTRATOR).isEmpty();
    }

    private void markLoaded() {
        jdbc.sql("insert into demo.loaded (at) values (:at) on conflict do nothing")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void markReal() {
        jdbc.sql("insert into demo.real (since) values (:at) on conflict do nothing")
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
