package az.rtcm.directory;

import org.jspecify.annotations.Nullable;

/**
 * Which organisations are asked for; what is null asks for nothing.
 *
 * @param words part of any of its names, of today or earlier, in any language
 * @param country code
 */
public record OrganisationFilter(
        @Nullable String words, @Nullable OrganisationKind kind, @Nullable String country) {

    public OrganisationFilter {
        words = words == null || words.isBlank() ? null : words.strip();
        country = country == null || country.isBlank() ? null : country;
    }
}
