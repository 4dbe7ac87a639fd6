package az.rtcm.audit;

import org.jspecify.annotations.Nullable;

/**
 * One value that a change made another.
 *
 * @param path where it stands: {@code name.texts.az.text}
 * @param before null when it was not there
 * @param after null when it is no longer there
 */
public record Difference(String path, @Nullable String before, @Nullable String after) {}
