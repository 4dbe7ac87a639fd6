package az.rtcm.certificates;

import org.jspecify.annotations.Nullable;

/**
 * What the coordinator adds to what is known of the session.
 *
 * @param hours of instruction; null to leave them out
 * @param signatory name and post of who signs; null for an empty line
 */
public record IssueDetails(@Nullable Integer hours, @Nullable String signatory) {

    public static final int USUAL_HOURS_A_HALF_DAY = 4;
}
