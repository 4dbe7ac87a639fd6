package az.rtcm.curriculum.admin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A mapping to be added, or a decision on one. */
record MappingForm(@Nullable Integer objective, @NotBlank @Size(max = 500) String reason) {}
