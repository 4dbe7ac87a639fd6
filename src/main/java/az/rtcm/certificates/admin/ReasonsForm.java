package az.rtcm.certificates.admin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Two reasons: what the centre notes, and what the holder is told (rule 13). */
record ReasonsForm(
        @NotBlank @Size(max = 1000) String internal,
        @Nullable @Size(max = 1000) String communicated) {

    @Nullable String told() {
        return communicated == null || communicated.isBlank() ? null : communicated.strip();
    }
}
