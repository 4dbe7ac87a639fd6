package az.rtcm.pledges.admin;

import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happened with a pledge.
 *
 * @param on a year, a month or a day
 */
record UpdateForm(@NotBlank @Nullable String on, @Nullable Map<String, String> text) {

    static UpdateForm empty() {
        return new UpdateForm("", Map.of());
    }
}
