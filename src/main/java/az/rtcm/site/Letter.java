package az.rtcm.site;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor wrote to the centre, and what became of it.
 *
 * @param note how it was answered; null while it is open
 */
public record Letter(
        LetterId id,
        NewLetter written,
        Instant receivedAt,
        @Nullable String note,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt) {

    public boolean isOpen() {
        return answeredAt == null;
    }

    public String officePath() {
        return "/admin/messages/" + id.value();
    }
}
