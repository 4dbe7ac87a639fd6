package az.rtcm.shared.web;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Hears from PostgreSQL which modules changed on any node. */
@Component
class VisitorPagesListener implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(VisitorPagesListener.class);
    private static final int WAIT_MILLIS = 5_000;

    private final JdbcConnectionDetails database;
    private final VisitorPages pages;
    private volatile boolean running;

    VisitorPagesListener(JdbcConnectionDetails database, VisitorPages pages, DataSource migrated) {
        this.database = database;
        this.pages = pages;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("visitor-pages").start(this::listen);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void listen() {
        while (running) {
            try (var connection =
                    java.sql.DriverManager.getConnection(
                            database.getJdbcUrl(),
                            database.getUsername(),
                            database.getPassword())) {
                connection.createStatement().execute("listen " + VisitorPages.CHANNEL);
                pages.dropAll();
                hear(connection.unwrap(PGConnection.class));
            } catch (SQLException e) {
                pages.dropAll();
                if (running) {
                    log.debug("The database does not answer; listening again", e);
                    pause();
                }
            }
        }
    }

    private void hear(PGConnection connection) throws SQLException {
        while (running) {
            var told = connection.getNotifications(WAIT_MILLIS);
            if (told != null) {
                for (var notification : told) {
                    pages.drop(notification.getParameter());
                }
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
