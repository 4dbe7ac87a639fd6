package az.rtcm.shared;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
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
            if (cause instanceof WrongSetting wrong) {
                System.err.println("The platform cannot start: " + wrong.getMessage());
                return true;
            }
        }
        return false;
    }
}
