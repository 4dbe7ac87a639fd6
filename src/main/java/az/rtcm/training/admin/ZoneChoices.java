package az.rtcm.training.admin;

import az.rtcm.shared.web.Option;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The time zones to choose from: those of the centre and of the countries that take part, then the
 * rest of Europe and Asia and the world's own. Each is named once, by the name that it has today.
 */
public final class ZoneChoices {

    /** The countries on record, the host first. */
    private static final List<String> REGION =
            List.of("AZ", "BY", "GE", "IR", "KZ", "KG", "MD", "RU", "TJ", "TR", "TM", "UA", "UZ");

    private static final List<String> ALL =
            Stream.of(
                            REGION.stream().flatMap(ZoneChoices::zones),
                            zones(null).filter(zone -> zone.matches("(Europe|Asia)/.+")),
                            Stream.of("UTC"))
                    .flatMap(zones -> zones)
                    .distinct()
                    .toList();

    private ZoneChoices() {}

    /**
     * @param chosen stays a choice, whatever it is called
     */
    public static List<Option> options(String chosen) {
        return Stream.concat(ALL.stream(), Stream.of(chosen))
                .filter(zone -> !zone.isBlank())
                .distinct()
                .map(zone -> new Option(zone, zone.replace('_', ' ')))
                .toList();
    }

    private static Stream<String> zones(@Nullable String country) {
        return TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, country, null)
                .stream()
                .map(TimeZone::getIanaID)
                .sorted();
    }
}
