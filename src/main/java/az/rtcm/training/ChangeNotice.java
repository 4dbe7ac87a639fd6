package az.rtcm.training;

import az.rtcm.shared.text.LocalizedText;
import java.time.LocalDate;

/**
 * What everybody is told about a session that does not take place as announced.
 *
 * @param on the day on which it was said
 */
public record ChangeNotice(Kind kind, LocalizedText text, LocalDate on) {

    public enum Kind {
        POSTPONED,
        CANCELLED
    }
}
