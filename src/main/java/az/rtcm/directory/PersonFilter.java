package az.rtcm.directory;

import org.jspecify.annotations.Nullable;

/**
 * Which persons are asked for; what is null asks for nothing.
 *
 * @param words of the name in any script, or part of the e-mail address
 * @param illustrative only those invented for the demonstration, or only the others
 */
public record PersonFilter(
        @Nullable String words,
        @Nullable String nationality,
        @Nullable Sex sex,
        @Nullable Boolean illustrative) {

    public PersonFilter {
        words = words == null || words.isBlank() ? null : words.strip();
        nationality = nationality == null || nationality.isBlank() ? null : nationality;
    }
}
