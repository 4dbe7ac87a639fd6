package az.rtcm.accounts;

import az.rtcm.directory.OrganisationId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For whom a role is held: everywhere, for one organisation, or as the national counterpart of one
 * sending country.
 *
 * @param country code of the country, or null
 * @param organisation or null
 */
public record Scope(@Nullable String country, @Nullable OrganisationId organisation) {

    private static final Scope EVERYWHERE = new Scope(null, null);

    public Scope {
        if (country != null && organisation != null) {
            throw new IllegalArgumentException("a country or an organisation, not both");
        }
    }

    public static Scope everywhere() {
        return EVERYWHERE;
    }

    public static Scope organisation(OrganisationId organisation) {
        return new Scope(null, organisation);
    }

    public static Scope country(String code) {
        return new Scope(code, null);
    }

    /** As tables keep it: a country's code, an organisation's id, or neither. */
    public static Scope of(@Nullable String country, @Nullable UUID organisation) {
        return new Scope(country, organisation == null ? null : new OrganisationId(organisation));
    }

    /** As it stands in records: {@code everywhere}, a country's code, or an organisation's id. */
    public String code() {
        if (organisation != null) {
            return organisation.value().toString();
        }
        return country == null ? "everywhere" : country;
    }

    public boolean isEverywhere() {
        return country == null && organisation == null;
    }
}
