package az.rtcm.attendance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the attendance of a session was closed.
 *
 * @param by name of who closed it
 * @param requiredPercent share of half-days from which it counted as completed
 * @param unmarked marks that were missing
 * @param unmarkedReason why it was closed all the same
 */
public record Closing(
        Instant at,
        String by,
        int requiredPercent,
        int halfDays,
        int unmarked,
        @Nullable String unmarkedReason) {}
