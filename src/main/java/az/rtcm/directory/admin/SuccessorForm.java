package az.rtcm.directory.admin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who took over, and when: a year, a month or a day. */
record SuccessorForm(
        @Nullable @NotNull UUID successor, @Nullable @NotBlank @Size(max = 10) String when) {}
