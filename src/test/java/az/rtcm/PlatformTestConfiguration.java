package az.rtcm;

import az.rtcm.shared.database.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * The real parts that tests run with: a fresh database in an embedded server, a clock that stands.
 */
@TestConfiguration(proxyBeanMethods = false)
public class PlatformTestConfiguration {

    /** Tuesday, in the middle of a working day in Baku. */
    public static final Instant NOW = Instant.parse("2026-09-15T08:00:00Z");

    static {
        // Events are dealt with in the background, on a busy machine after a while.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    @Bean(destroyMethod = "stop")
    EmbeddedPostgres postgres() {
        return EmbeddedPostgres.start(Path.of("target", "test-database"));
    }

    @Bean
    JdbcConnectionDetails freshDatabase(EmbeddedPostgres postgres) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                postgres.url("postgres"),
                                postgres.username(),
                                postgres.password());
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists test with (force)");
        }
        var url = postgres.url("test");
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return postgres.username();
            }

            @Override
            public String getPassword() {
                return postgres.password();
            }

            @Override
            public String getJdbcUrl() {
                return url;
            }
        };
    }

    @Bean
    static BeanPostProcessor statementCounter() {
        return StatementCounter.listening();
    }

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock(NOW);
    }

    /** A clock that moves only when a test says so, and goes back when the test asks. */
    public static class TestClock extends Clock {

        private final Instant start;
        private volatile Instant now;

        TestClock(Instant start) {
            this.start = start;
            this.now = start;
        }

        public void set(Instant moment) {
            now = moment;
        }

        public void reset() {
            now = start;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }
}
