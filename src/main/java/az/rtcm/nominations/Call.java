package az.rtcm.nominations;

import az.rtcm.shared.text.LocalizedText;
import az.rtcm.training.SessionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call for nominations to a session.
 *
 * @param seats how many people can have a confirmed seat
 * @param deadline until when organisations can nominate
 * @param eligibility who can be nominated
 * @param cutOff last day on which the reserve moves up by itself; null for the usual one
 * @param closedAt when the centre ended it, or the platform at the deadline
 */
public record Call(
        SessionId sessionId,
        int seats,
        Instant deadline,
        LocalizedText eligibility,
        @Nullable LocalDate cutOff,
        Instant openedAt,
        @Nullable Instant closedAt,
        List<Quota> quotas) {

    public Call {
        quotas = List.copyOf(quotas);
    }

    public boolean isOpen(Instant now) {
        return closedAt == null && now.isBefore(deadline);
    }

    /** Whether the centre ended it before its deadline. */
    public boolean endedEarly() {
        return endedEarly(deadline, closedAt);
    }

    /** When nominations are or were taken until. */
    public Instant ends() {
        return closedAt != null && endedEarly() ? closedAt : deadline;
    }

    static boolean endedEarly(Instant deadline, @Nullable Instant closedAt) {
        return closedAt != null && closedAt.isBefore(deadline);
    }

    public Optional<Quota> quota(String country) {
        return quotas.stream().filter(quota -> quota.country().equals(country)).findFirst();
    }
}
