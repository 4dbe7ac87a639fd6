package az.rtcm.nominations;

import java.util.Comparator;
import java.util.List;

/**
 * How far the seats of a session are filled.
 *
 * @param taken seats offered, confirmed or held for a replacement
 * @param women among those with a seat offered or confirmed; likewise men
 */
public record Meters(
        int seats,
        int taken,
        int confirmed,
        int held,
        int reserve,
        int women,
        int men,
        List<OfCountry> countries) {

    /**
     * @param kept seats that the country can have; null when it has no quota
     */
    public record OfCountry(
            String country,
            int minimum,
            @org.jspecify.annotations.Nullable Integer kept,
            int taken,
            int nominated) {

        /** How many have a seat that was not kept for the country: an open or a released one. */
        public int beyond() {
            return kept == null ? 0 : Math.max(0, taken - kept);
        }

        public boolean isBelowMinimum() {
            return taken < minimum;
        }
    }

    /** The same, its countries in another order of their codes. */
    public Meters sorted(Comparator<String> order) {
        return new Meters(
                seats,
                taken,
                confirmed,
                held,
                reserve,
                women,
                men,
                countries.stream()
                        .sorted(Comparator.comparing(OfCountry::country, order))
                        .toList());
    }

    public int free() {
        return Math.max(0, seats - taken);
    }

    public int withKnownSex() {
        return women + men;
    }
}
