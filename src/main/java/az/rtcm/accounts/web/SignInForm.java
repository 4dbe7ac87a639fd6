package az.rtcm.accounts.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * @param to where to go on
 */
record SignInForm(
        @NotBlank @Size(max = 200) @Nullable String email,
        @NotBlank @Nullable String password,
        @Nullable String to) {}
