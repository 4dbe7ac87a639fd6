package az.rtcm.nominations;

import java.util.HashMap;
import java.util.Map;

/**
 * The seats of a session while they are being given.
 *
 * @param taken seats offered, confirmed or held for a replacement, by sending country
 */
record Room(int seats, Map<String, Integer> taken, Map<String, Quota> quotas) {

    int free() {
        return seats - taken.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether a seat is left that this country can have: of its own quota, open, or released. */
    boolean isFor(String country) {
        return free() > 0
                && (of(country) < own(country)
                        || !quotas.containsKey(country) && foreign() < open()
                        || borrowed() < released());
    }

    Room with(String country) {
        var more = new HashMap<>(taken);
        more.merge(country, 1, Integer::sum);
        return new Room(seats, more, quotas);
    }

    Room require(String country) {
        if (!isFor(country)) {
            throw new NoRoom(free() > 0 ? country : null);
        }
        return with(country);
    }

    /** Seats kept for this country that nobody of it has. */
    int unused(String country) {
        return Math.max(0, own(country) - of(country));
    }

    private int of(String country) {
        return taken.getOrDefault(country, 0);
    }

    private int own(String country) {
        var quota = quotas.get(country);
        return quota == null ? 0 : quota.kept();
    }

    /** Seats kept for no country from the beginning. */
    private int open() {
        return Math.max(0, seats - quotas.values().stream().mapToInt(Quota::maximum).sum());
    }

    private int released() {
        return quotas.values().stream().mapToInt(Quota::released).sum();
    }

    private int foreign() {
        return taken.entrySet().stream()
                .filter(entry -> !quotas.containsKey(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** How many of the released seats are in use. */
    private int borrowed() {
        int beyondQuota =
                quotas.keySet().stream()
                        .mapToInt(country -> Math.max(0, of(country) - own(country)))
                        .sum();
        return beyondQuota + Math.max(0, foreign() - open());
    }
}
