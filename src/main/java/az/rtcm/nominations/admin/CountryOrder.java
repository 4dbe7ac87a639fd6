package az.rtcm.nominations.admin;

import az.rtcm.directory.Country;
import az.rtcm.shared.web.Formats;
import java.util.Comparator;
import java.util.Map;

/** The order of codes in which a reader finds the names of the countries. */
final class CountryOrder {

    private CountryOrder() {}

    static Comparator<String> in(String language, Map<String, Country> countries) {
        return Comparator.comparing(
                code -> {
                    var country = countries.get(code);
                    return country == null ? code : country.name().words(language);
                },
                Formats.of(language).alphabet());
    }
}
