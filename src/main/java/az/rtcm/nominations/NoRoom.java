package az.rtcm.nominations;

import org.jspecify.annotations.Nullable;

/** No seat is left, or none that this country can have. */
public class NoRoom extends RuntimeException {

    private final @Nullable String country;
    private final @Nullable NominationId nominee;

    NoRoom(@Nullable String country) {
        this(country, null);
    }

    NoRoom(@Nullable String country, @Nullable NominationId nominee) {
        super(country == null ? "no seat left" : "no seat left for " + country);
        this.country = country;
        this.nominee = nominee;
    }

    /** Of the country whose quota is used; null when no seat is left at all. */
    public @Nullable String country() {
        return country;
    }

    /** Who did not fit, when several were to be decided on at once. */
    public @Nullable NominationId nominee() {
        return nominee;
    }
}
