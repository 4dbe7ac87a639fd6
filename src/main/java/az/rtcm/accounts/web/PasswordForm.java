package az.rtcm.accounts.web;

import jakarta.validation.constraints.NotBlank;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A new password, typed twice, with the present one. */
record PasswordForm(
        @NotBlank @Nullable String present,
        @NotBlank @Nullable String password,
        @NotBlank @Nullable String repeated) {

    boolean differs() {
        return !Objects.equals(password, repeated);
    }
}
