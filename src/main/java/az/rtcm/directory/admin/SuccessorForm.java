package az.rtcm.directory.admin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who took over, and when: a year, a month or a day. */
record SuccessorForm(
        @Nullable @NotNull UUID successor,
        @Nullable @NotBlank @Pattern(regexp = "|(19|20)[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|1[0-9]|2[0-8]))?)?")
                String when) {}
