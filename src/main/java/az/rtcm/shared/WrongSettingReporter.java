package az.rtcm.shared;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one line what an operator must change when the start failed because of a setting. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class WrongSettingReporter implements SpringBootExceptionReporter {

    WrongSettingReporter(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var reason = reason(cause);
            if (reason != null) {
                System.err.println("The platform cannot start: " + reason);
                return true;
            }
        }
        return false;
    }

    private static @Nullable String reason(Throwable cause) {
        return switch (cause) {
            case WrongSetting wrong -> wrong.getMessage();
            case PortInUseException taken ->
                    "port %d is taken by another program; choose another one with --port or SERVER_PORT"
                            .formatted(taken.getPort());
            case InvalidConfigurationPropertyValueException wrong ->
                    unreadable(wrong.getName(), wrong.getValue());
            case BindException wrong when wrong.getProperty() != null ->
                    unreadable(
                            wrong.getProperty().getName().toString(),
                            wrong.getProperty().getValue());
            default -> null;
        };
    }

    private static String unreadable(String setting, @Nullable Object value) {
        var variable = setting.toUpperCase(Locale.ROOT).replace('.', '_').replace("-", "");
        return "the setting %s cannot be %s".formatted(variable, value);
    }
}
