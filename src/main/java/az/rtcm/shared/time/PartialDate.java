package az.rtcm.shared.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date that may be known to the month or the year only, and then stays so.
 *
 * @param iso {@code 2022}, {@code 2022-05} or {@code 2022-05-17}
 */
public record PartialDate(String iso) implements Comparable<PartialDate> {

    /** How much of the date is known. */
    public enum Precision {
        YEAR,
        MONTH,
        DAY
    }

    private static final Pattern ISO = Pattern.compile("(19|20)[0-9]{2}(-[0-9]{2}(-[0-9]{2})?)?");

    /** 17.05.2022, 5/2022: as people write. */
    private static final Pattern WRITTEN =
            Pattern.compile("(?:([0-9]{1,2})[./])?([0-9]{1,2})[./]((?:19|20)[0-9]{2})");

    public PartialDate {
        earliest(iso);
    }

    /**
     * What somebody typed: {@code 17.05.2022}, {@code 05.2022}, {@code 2022} or as {@link #iso};
     * nothing if that is no day, month or year of the 20th and 21st century.
     */
    public static Optional<PartialDate> parse(@Nullable String typed) {
        var iso = typed == null ? "" : iso(typed.strip());
        try {
            return ISO.matcher(iso).matches()
                    ? Optional.of(new PartialDate(iso))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String iso(String typed) {
        var written = WRITTEN.matcher(typed);
        if (!written.matches()) {
            return typed;
        }
        var month = written.group(3) + '-' + twoDigits(written.group(2));
        return written.group(1) == null ? month : month + '-' + twoDigits(written.group(1));
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    /** As people type it, and as fields show it: {@code 17.05.2022}, {@code 05.2022}. */
    public String typed() {
        return String.join(".", List.of(iso.split("-", -1)).reversed());
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.toString());
    }

    public static PartialDate of(YearMonth month) {
        return new PartialDate(month.toString());
    }

    public Precision precision() {
        return precision(iso);
    }

    public boolean isDayKnown() {
        return precision() == Precision.DAY;
    }

    public Optional<LocalDate> day() {
        return isDayKnown() ? Optional.of(earliest()) : Optional.empty();
    }

    public int year() {
        return earliest().getYear();
    }

    /** The first day that this can mean: for sorting and for periods, never for showing. */
    public LocalDate earliest() {
        return earliest(iso);
    }

    /** The last day that this can mean. */
    public LocalDate latest() {
        return switch (precision()) {
            case YEAR -> Year.parse(iso).atMonth(12).atEndOfMonth();
            case MONTH -> YearMonth.parse(iso).atEndOfMonth();
            case DAY -> earliest();
        };
    }

    @Override
    public int compareTo(PartialDate other) {
        return iso.compareTo(other.iso);
    }

    private static LocalDate earliest(String iso) {
        return switch (precision(iso)) {
            case YEAR -> Year.parse(iso).atDay(1);
            case MONTH -> YearMonth.parse(iso).atDay(1);
            case DAY -> LocalDate.parse(iso);
        };
    }

    private static Precision precision(String iso) {
        return switch (iso.length()) {
            case 4 -> Precision.YEAR;
            case 7 -> Precision.MONTH;
            default -> Precision.DAY;
        };
    }
}
