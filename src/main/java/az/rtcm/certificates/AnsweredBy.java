package az.rtcm.certificates;

import az.rtcm.files.FileId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a person answered who did not use the platform (rule 12).
 *
 * @param reference such as the register number of the letter
 * @param on the day of the answer
 * @param scan of the paper
 */
public record AnsweredBy(
        Channel channel, @Nullable String reference, LocalDate on, @Nullable FileId scan) {

    /** The way on which the answer came. */
    public enum Channel {
        SIGNED_LIST,
        LETTER,
        TELEPHONE,
        MESSENGER,
        EMAIL;

        /** The message key of its name. */
        public String label() {
            return "certificates.channel." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
