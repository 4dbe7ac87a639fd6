package az.rtcm.shared.web;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The formats of one language by the fields that they show ({@code yMMMMd}). Each is made once and
 * copied for each use: making one costs a hundred times more, and none is safe for two threads.
 */
final class DatePatterns {

    private final ULocale locale;
    private final Map<String, DateFormat> dates = new ConcurrentHashMap<>();
    private final Map<String, DateIntervalFormat> periods = new ConcurrentHashMap<>();

    DatePatterns(ULocale locale) {
        this.locale = locale;
    }

    /** For days, which have no time zone. */
    DateFormat date(String skeleton) {
        return date(skeleton, TimeZone.GMT_ZONE);
    }

    DateFormat date(String skeleton, TimeZone zone) {
        var model =
                dates.computeIfAbsent(
                        skeleton, fields -> DateFormat.getInstanceForSkeleton(fields, locale));
        var format = (DateFormat) model.clone();
        format.setTimeZone(zone);
        return format;
    }

    DateIntervalFormat period(String skeleton) {
        var model =
                periods.computeIfAbsent(
                        skeleton, fields -> DateIntervalFormat.getInstance(fields, locale));
        var format = (DateIntervalFormat) model.clone();
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format;
    }
}
