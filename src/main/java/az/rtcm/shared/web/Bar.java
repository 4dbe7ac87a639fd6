package az.rtcm.shared.web;

import org.jspecify.annotations.Nullable;

/**
 * One bar of a {@link BarChart}.
 *
 * @param label what it stands for: a year, a country
 * @param value its length in the chart's unit, zero or more
 * @param shown the value as the reader sees it
 * @param href the list behind it, if there is one
 */
public record Bar(String label, long value, String shown, @Nullable String href) {}
