package az.rtcm.accounts.admin;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** One more role of somebody. */
record RoleForm(
        @NotBlank @Nullable String role,
        @Nullable String organisation,
        @Nullable String country,
        @Nullable Boolean deputy)
        implements RoleChoice {}
