package az.rtcm.shared.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.text.DateIntervalInfo;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The formats of one language by the fields that they show ({@code yMMMMd}). Each is made once and
 * copied for each use: making one costs a hundred times more, and none is safe for two threads. The
 * same few days stand on every page, so how a day is written is remembered: it never changes.
 */
final class DatePatterns {

    private final ULocale locale;
    private final Map<String, DateFormat> dates = new ConcurrentHashMap<>();
    private final Map<String, DateIntervalFormat> periods = new ConcurrentHashMap<>();
    private final Cache<Days, String> written = Caffeine.newBuilder().maximumSize(5_000).build();

    /**
     * @param to null for a single day
     */
    private record Days(String skeleton, LocalDate from, @Nullable LocalDate to) {}

    DatePatterns(ULocale locale) {
        this.locale = locale;
    }

    String date(String skeleton, LocalDate day) {
        return written.get(
                new Days(skeleton, day, null),
                days -> date(skeleton, TimeZone.GMT_ZONE).format(utc(day)));
    }

    String period(String skeleton, LocalDate from, LocalDate to) {
        return written.get(
                new Days(skeleton, from, to),
                days ->
                        period(skeleton)
                                .format(new DateInterval(utc(from).getTime(), utc(to).getTime())));
    }

    /** A day has no time zone. */
    private static Date utc(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private DateFormat date(String skeleton, TimeZone zone) {
        var model =
                dates.computeIfAbsent(
                        skeleton, fields -> DateFormat.getInstanceForSkeleton(fields, locale));
        var format = (DateFormat) model.clone();
        format.setTimeZone(zone);
        return format;
    }

    /**
     * ICU has the periods of Azerbaijani in no order of the language, and its moments with "at".
     */
    private DateIntervalInfo intervals() {
        var intervals = new DateIntervalInfo(locale);
        if (isAzerbaijani()) {
            intervals.setIntervalPattern("yMMMMd", Calendar.DATE, "d–d MMMM y");
            intervals.setIntervalPattern("yMMMMd", Calendar.MONTH, "d MMMM – d MMMM y");
            intervals.setIntervalPattern("yMMMMd", Calendar.YEAR, "d MMMM y – d MMMM y");
            intervals.setIntervalPattern("yMMMM", Calendar.MONTH, "MMMM–MMMM y");
            intervals.setIntervalPattern("yMMMM", Calendar.YEAR, "MMMM y – MMMM y");
        }
        return intervals;
    }

    /** Day and minute. */
    DateFormat moment(TimeZone zone) {
        if (!isAzerbaijani()) {
            return date("yMMMMdHm", zone);
        }
        var format = new SimpleDateFormat("d MMMM y, HH:mm", locale);
        format.setTimeZone(zone);
        return format;
    }

    private boolean isAzerbaijani() {
        return locale.getLanguage().equals("az");
    }

    private DateIntervalFormat period(String skeleton) {
        var model =
                periods.computeIfAbsent(
                        skeleton,
                        fields -> DateIntervalFormat.getInstance(fields, locale, intervals()));
        var format = (DateIntervalFormat) model.clone();
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format;
    }
}
