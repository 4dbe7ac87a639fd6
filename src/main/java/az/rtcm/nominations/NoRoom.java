package az.rtcm.nominations;

import org.jspecify.annotations.Nullable;

/** Every seat is given or held, or the quota of the sending country is used. */
public class NoRoom extends RuntimeException {

    private final @Nullable String country;

    NoRoom(@Nullable String country) {
        super(country == null ? "no seat is left" : "the quota of %s is used".formatted(country));
        this.country = country;
    }

    /** The country whose quota is used; null when no seat is left at all. */
    public @Nullable String country() {
        return country;
    }
}
