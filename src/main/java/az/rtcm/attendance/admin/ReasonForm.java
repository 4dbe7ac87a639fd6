package az.rtcm.attendance.admin;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why a register is closed with gaps, or opened again. */
record ReasonForm(@Nullable @Size(max = 500) String reason) {

    String words() {
        return reason == null ? "" : reason.strip();
    }
}
