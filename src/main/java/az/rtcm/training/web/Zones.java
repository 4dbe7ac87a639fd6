package az.rtcm.training.web;

import az.rtcm.training.Session;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.ULocale;
import java.time.ZoneId;

/** Time zones as people say them: the city and the distance from world time, no country's name. */
public final class Zones {

    private Zones() {}

    /** As “Baku, UTC+4”; the distance only when the first day is known, since clocks change. */
    public static String inWords(Session session, String language) {
        var zone = session.timeZone();
        var starts = session.starts();
        return starts == null
                ? city(zone, language)
                : city(zone, language)
                        + ", "
                        + distance(zone.getRules().getOffset(starts.earliest().atTime(12, 0)));
    }

    private static String city(ZoneId zone, String language) {
        var name =
                TimeZoneNames.getInstance(ULocale.forLanguageTag(language))
                        .getExemplarLocationName(zone.getId());
        return name == null ? zone.getId() : name;
    }

    private static String distance(java.time.ZoneOffset offset) {
        if (offset.getTotalSeconds() == 0) {
            return "UTC";
        }
        return "UTC" + offset.getId().replaceFirst("([+-])0", "$1").replaceFirst(":00$", "");
    }
}
