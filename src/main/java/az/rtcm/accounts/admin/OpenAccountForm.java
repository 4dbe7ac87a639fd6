package az.rtcm.accounts.admin;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A new account with its first role.
 *
 * @param language of correspondence
 */
record OpenAccountForm(
        @NotBlank @Email @Size(max = 200) @Nullable String email,
        @NotBlank @Nullable String language,
        @NotBlank @Nullable String role,
        @Nullable String organisation,
        @Nullable String country,
        @Nullable Boolean deputy)
        implements RoleChoice {}
