package az.rtcm.site.web;

import az.rtcm.site.LetterSubject;
import az.rtcm.site.NewLetter;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor types to write to the centre or to ask for a training.
 *
 * @param trap a field that people do not see and machines fill in; its name means nothing in the
 *     page, so that no browser fills it in for a person
 */
record LetterForm(
        @Nullable LetterSubject subject,
        @NotBlank @Size(max = 120) @Nullable String name,
        @NotBlank @Email @Size(max = 254) @Nullable String email,
        @Nullable @Size(max = 200) String organisation,
        @Nullable String country,
        @NotBlank @Size(min = 10, max = 5000) @Nullable String text,
        @Nullable @Size(max = 500) String audience,
        @Nullable @Min(1) @Max(10_000) Integer people,
        @Nullable String trap) {

    boolean isOfMachine() {
        return trap != null && !trap.isBlank();
    }

    NewLetter letter(LetterSubject about, String language) {
        boolean training = about == LetterSubject.TRAINING;
        return new NewLetter(
                about,
                stripped(name),
                stripped(email),
                stripped(organisation),
                country == null || country.isBlank() ? null : country,
                language,
                stripped(text),
                training ? stripped(audience) : null,
                training ? people : null);
    }

    private static String stripped(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
