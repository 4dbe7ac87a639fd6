package az.rtcm.shared.web;

import org.jspecify.annotations.Nullable;

/**
 * How full something is: seats, a quota, a share.
 *
 * @param value what there is, in the unit of {@code full}
 * @param full what fills the bar; zero draws an empty one
 * @param minimum mark for the least that is wanted, if any
 * @param note said below the bar, already in the reader's language
 */
public record Meter(
        String label, long value, long full, @Nullable Long minimum, @Nullable String note) {

    public static Meter of(String label, long value, long full) {
        return new Meter(label, value, full, null, null);
    }

    public Meter withMinimum(long wanted) {
        return new Meter(label, value, full, wanted, note);
    }

    public Meter withNote(String said) {
        return new Meter(label, value, full, minimum, said);
    }

    /** Width of the filled part, 0 to 100. */
    public long width() {
        return full == 0 ? 0 : Math.min(100, Math.round(100.0 * value / full));
    }

    /** Place of the mark, 0 to 100, or null. */
    public @Nullable Long mark() {
        return minimum == null || full == 0 ? null : Math.min(100, 100 * minimum / full);
    }

    /** The CSS class when there is too much or too little. */
    public @Nullable String style() {
        if (value > full) {
            return "meter--over";
        }
        return minimum != null && value < minimum ? "meter--low" : null;
    }
}
