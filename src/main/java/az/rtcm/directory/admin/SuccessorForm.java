package az.rtcm.directory.admin;

import az.rtcm.shared.time.PartialDate;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who took over, and when: a year, a month or a day. */
record SuccessorForm(@Nullable @NotNull UUID successor, @Nullable @NotNull PartialDate when) {}
