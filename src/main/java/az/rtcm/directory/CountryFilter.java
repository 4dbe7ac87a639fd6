package az.rtcm.directory;

import org.jspecify.annotations.Nullable;

/**
 * Which countries are asked for; what is null asks for nothing.
 *
 * @param words part of the name in any language, or the code
 * @param region code
 * @param reviewed only those whose names were checked, or only the others
 */
public record CountryFilter(
        @Nullable String words, @Nullable String region, @Nullable Boolean reviewed) {

    public CountryFilter {
        words = words == null || words.isBlank() ? null : words.strip();
        region = region == null || region.isBlank() ? null : region;
    }
}
