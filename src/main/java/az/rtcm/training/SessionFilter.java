package az.rtcm.training;

import az.rtcm.curriculum.ModuleId;
import org.jspecify.annotations.Nullable;

/**
 * Which sessions a list shows; what is null or empty narrows nothing.
 *
 * @param words found in the title in any language
 */
public record SessionFilter(
        String words,
        @Nullable SessionKind kind,
        @Nullable Mode mode,
        @Nullable Integer year,
        @Nullable ModuleId module,
        @Nullable SessionState state) {

    public static SessionFilter none() {
        return new SessionFilter("", null, null, null, null, null);
    }

    public boolean isNone() {
        return equals(none());
    }

    /** For {@code ilike}, with what would mean something there taken literally. */
    String pattern() {
        return "%" + words.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
