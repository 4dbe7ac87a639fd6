package az.rtcm.shared.database;

import az.rtcm.shared.Settings;
import az.rtcm.shared.WrongSetting;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Decides which database is used: the operator's own, or the embedded one. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    @ConditionalOnMissingBean(JdbcConnectionDetails.class)
    JdbcConnectionDetails database(
            Settings settings, @Value("${rtcm.command:false}") boolean command) {
        var database = settings.database();
        return database.url() == null
                ? embedded(settings, command)
                : checked(new Address(database.url(), database.username(), database.password()));
    }

    /** A command joins the server of a platform that is running; only one process may start it. */
    private static JdbcConnectionDetails embedded(Settings settings, boolean command) {
        var running =
                command
                        ? EmbeddedPostgres.running(settings.data().resolve("database"))
                        : Optional.<EmbeddedPostgres.Running>empty();
        if (running.isPresent()) {
            var server = running.get();
            return new Address(server.url(), server.username(), server.password());
        }
        var postgres = EmbeddedPostgres.start(settings.data().resolve("database"));
        SpringApplication.getShutdownHandlers().add(postgres::stop);
        return new Address(postgres.url("rtcm"), postgres.username(), postgres.password());
    }

    private static JdbcConnectionDetails checked(Address address) {
        DriverManager.setLoginTimeout(10);
        try (var connection =
                DriverManager.getConnection(
                        address.url(), address.getUsername(), address.getPassword())) {
            if (connection.getMetaData().getDatabaseMajorVersion() < 16) {
                throw new WrongSetting(
                        "RTCM_DATABASE_URL leads to a PostgreSQL older than version 16");
            }
            return address;
        } catch (SQLException e) {
            throw new WrongSetting(
                    "RTCM_DATABASE_URL (%s) cannot be used: %s"
                            .formatted(address.url(), e.getMessage()));
        }
    }

    private record Address(String url, @Nullable String username, @Nullable String password)
            implements JdbcConnectionDetails {

        @Override
        public @Nullable String getUsername() {
            return username;
        }

        @Override
        public @Nullable String getPassword() {
            return password;
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }
    }
}
