package az.rtcm.shared.web;

import az.rtcm.shared.time.PartialDate;
import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.number.Scale;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Dates, numbers, lists and the alphabet in the manner of one language. Safe for many threads. */
public final class Formats {

    private static final Map<String, Formats> KNOWN = new ConcurrentHashMap<>();
    private static final ZoneId CENTRE = ZoneId.of("Asia/Baku");

    private final ULocale locale;
    private final LocalizedNumberFormatter numbers;
    private final LocalizedNumberFormatter percents;
    private final Comparator<String> alphabet;
    private final DatePatterns dates;
    private final boolean rightToLeft;
    private final boolean cyrillic;

    private Formats(String language) {
        this.locale =
                "en".equals(language)
                        ? ULocale.forLanguageTag("en-GB")
                        : ULocale.forLanguageTag(language);
        this.numbers = NumberFormatter.withLocale(locale);
        this.percents =
                numbers.unit(MeasureUnit.PERCENT)
                        .scale(Scale.powerOfTen(2))
                        .precision(Precision.integer());
        this.dates = new DatePatterns(locale);
        this.rightToLeft = locale.isRightToLeft();
        this.cyrillic = "Cyrl".equals(ULocale.addLikelySubtags(locale).getScript());
        this.alphabet = Collator.getInstance(locale).freeze()::compare;
    }

    public static Formats of(String language) {
        return KNOWN.computeIfAbsent(language, Formats::new);
    }

    public String number(long number) {
        return numbers.format(number).toString();
    }

    /** A share between 0 and 1 as a whole percentage. */
    public String percent(double share) {
        return percents.format(share).toString();
    }

    /** 25 May 2021. */
    public String date(LocalDate day) {
        return dates.date("yMMMMd", day);
    }

    /** 25 May 2021; May 2021 or 2021 when no more is known. */
    public String date(PartialDate date) {
        return dates.date(skeleton(date), date.earliest());
    }

    /** 25–27 May 2021; a single date when the last one is missing or the same. */
    public String period(PartialDate from, @Nullable PartialDate to) {
        if (to == null || to.equals(from)) {
            return date(from);
        }
        var known = from.precision().compareTo(to.precision()) < 0 ? from : to;
        return dates.period(skeleton(known), from.earliest(), to.earliest());
    }

    private static String skeleton(PartialDate date) {
        return switch (date.precision()) {
            case YEAR -> "y";
            case MONTH -> "yMMMM";
            case DAY -> "yMMMMd";
        };
    }

    public String period(LocalDate from, @Nullable LocalDate to) {
        return period(PartialDate.of(from), to == null ? null : PartialDate.of(to));
    }

    /** 25 May 2021, 14:30 in the centre's time zone. */
    public String time(Instant instant) {
        return dates.moment(TimeZone.getTimeZone(CENTRE.getId())).format(Date.from(instant));
    }

    /**
     * The end of a time within which something is to be done: the last day when it ends with a day
     * of the centre, else as {@link #time}.
     */
    public String until(Instant end) {
        boolean endsWithDay = end.atZone(CENTRE).toLocalTime().equals(LocalTime.MIDNIGHT);
        return endsWithDay ? day(end.minusNanos(1)) : time(end);
    }

    /** For machines: 2021-05-25T10:30:00Z, whole seconds as HTML wants them. */
    public String iso(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** The day of this moment in the centre's time zone, as {@link #date}. */
    public String day(Instant instant) {
        return date(instant.atZone(CENTRE).toLocalDate());
    }

    /** Short month for a date block: "May". */
    public String shortMonth(PartialDate date) {
        return dates.date("LLL", date.earliest());
    }

    /** Day and short month, where the year is plain: "25 May". */
    public String shortDay(LocalDate day) {
        return dates.date("MMMd", day);
    }

    /** A, B and C. */
    public String list(Collection<String> items) {
        return ListFormatter.getInstance(locale).format(items);
    }

    /** The name of a language by its code, in this language. */
    public String language(String code) {
        return ULocale.getDisplayLanguage(code, locale);
    }

    /** The order of the language's alphabet. */
    public Comparator<String> alphabet() {
        return alphabet;
    }

    public String direction() {
        return rightToLeft ? "rtl" : "ltr";
    }

    /** Whether the language is written in Cyrillic letters. */
    public boolean isCyrillic() {
        return cyrillic;
    }
}
