package az.rtcm.nominations;

import org.jspecify.annotations.Nullable;

/**
 * A verdict with its reasons (rule 13).
 *
 * @param internalReason stays with the centre
 * @param communicatedReason is told to the organisation and the nominee
 */
public record Decision(
        Verdict verdict, @Nullable String internalReason, @Nullable String communicatedReason) {

    /** Characters of each reason. */
    public static final int LONGEST_REASON = 1_000;

    public Decision {
        internalReason = stripped(internalReason);
        communicatedReason = stripped(communicatedReason);
    }

    public static Decision of(Verdict verdict) {
        return new Decision(verdict, null, null);
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
