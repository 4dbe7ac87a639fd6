package az.rtcm.nominations;

import az.rtcm.training.SessionId;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * Something that the coordinator entered for an organisation or a nominee (rule 12).
 *
 * @param id by which its scan is asked for
 * @param paper on what the coordinator relied
 */
public record OnBehalfEntry(
        UUID id,
        SessionId sessionId,
        NominationId nominationId,
        Act act,
        OnBehalf paper,
        String enteredBy,
        Instant enteredAt) {

    /** What was entered. Each has a message {@code nominations.entered.…}. */
    public enum Act {
        NOMINATED,
        CONFIRMED,
        DECLINED,
        WITHDRAWN;

        public String label() {
            return "nominations.entered." + name().toLowerCase(Locale.ROOT);
        }
    }
}
