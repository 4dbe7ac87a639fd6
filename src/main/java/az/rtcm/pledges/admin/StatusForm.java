package az.rtcm.pledges.admin;

import az.rtcm.pledges.PledgeStatus;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The dated note that moves a status; who sends it signs it. */
record StatusForm(
        @NotNull @Nullable PledgeStatus to,
        @NotNull @Nullable LocalDate on,
        @Nullable Map<String, String> note) {

    static StatusForm empty() {
        return new StatusForm(null, null, Map.of());
    }
}
