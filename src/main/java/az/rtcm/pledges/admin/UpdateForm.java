package az.rtcm.pledges.admin;

import az.rtcm.shared.time.PartialDate;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happened with a pledge. */
record UpdateForm(@NotNull @Nullable PartialDate on, @Nullable Map<String, String> text) {

    static UpdateForm empty() {
        return new UpdateForm(null, Map.of());
    }
}
