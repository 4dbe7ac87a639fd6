package az.rtcm.nominations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Seats kept for a sending country until the call’s deadline.
 *
 * @param minimum wished for by the centre; shown, not enforced
 * @param maximum seats kept for the country, and the most it can have
 * @param released how many of them went unused and were given to the reserve of all countries
 */
public record Quota(
        String country, int minimum, int maximum, int released, @Nullable Instant releasedAt) {

    public Quota {
        if (minimum < 0 || maximum < minimum) {
            throw new IllegalArgumentException("0 ≤ minimum ≤ maximum");
        }
    }

    public static Quota of(String country, int minimum, int maximum) {
        return new Quota(country, minimum, maximum, 0, null);
    }

    /** Seats that only this country can have. */
    public int kept() {
        return maximum - released;
    }

    /** This quota, with as much released as the call has released of it. */
    Quota releasedAs(Call call) {
        return call.quota(country)
                .map(
                        before ->
                                new Quota(
                                        country,
                                        minimum,
                                        maximum,
                                        Math.min(before.released(), maximum),
                                        before.releasedAt()))
                .orElse(this);
    }
}
