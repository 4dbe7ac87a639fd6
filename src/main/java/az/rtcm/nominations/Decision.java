package az.rtcm.nominations;

import org.jspecify.annotations.Nullable;

/**
 * A verdict with its reasons (rule 13).
 *
 * @param internalReason stays with the centre
 * @param preparedReason is told to the organisation and the nominee, each in the reader's language
 * @param communicatedReason is told to them as it is written, after the prepared one
 */
public record Decision(
        Verdict verdict,
        @Nullable String internalReason,
        @Nullable PreparedReason preparedReason,
        @Nullable String communicatedReason) {

    /** Characters of each reason. */
    public static final int LONGEST_REASON = 1_000;

    public Decision {
        internalReason = stripped(internalReason);
        communicatedReason = stripped(communicatedReason);
    }

    public Decision(
            Verdict verdict, @Nullable String internalReason, @Nullable String communicatedReason) {
        this(verdict, internalReason, null, communicatedReason);
    }

    public static Decision of(Verdict verdict) {
        return new Decision(verdict, null, null, null);
    }

    /** Whether a reason has more characters than can be kept. */
    public boolean isTooLong() {
        return length(internalReason) > LONGEST_REASON
                || length(communicatedReason) > LONGEST_REASON;
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    /** Whether it says why, to the centre or to those concerned. */
    boolean isReasoned() {
        return internalReason != null || preparedReason != null || communicatedReason != null;
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
