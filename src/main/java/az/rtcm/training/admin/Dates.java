package az.rtcm.training.admin;

import az.rtcm.shared.time.PartialDate;
import java.time.DateTimeException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Dates as people type them: 15.03.2027, or 03.2027 when only the month is known. */
final class Dates {

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[./](\\d{4})");

    /** Beyond these years a date is mistyped. */
    private static final int FIRST_YEAR = 1990;

    private static final int LAST_YEAR = 2100;

    private static final int LONGEST_YEARS = 2;

    private static final Pattern ISO = Pattern.compile("[12]\\d{3}(-\\d{2}(-\\d{2})?)?");

    private Dates() {}

    static String typed(@Nullable PartialDate date) {
        if (date == null) {
            return "";
        }
        var parts = date.iso().split("-", -1);
        return switch (parts.length) {
            case 1 -> parts[0];
            case 2 -> parts[1] + "." + parts[0];
            default -> parts[2] + "." + parts[1] + "." + parts[0];
        };
    }

    /**
     * @throws DateTimeException if it is no date
     */
    static @Nullable PartialDate written(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var text = typed.strip();
        var day = DAY.matcher(text);
        if (day.matches()) {
            return new PartialDate(
                    "%s-%02d-%02d"
                            .formatted(
                                    day.group(3),
                                    Integer.parseInt(day.group(2)),
                                    Integer.parseInt(day.group(1))));
        }
        var month = MONTH.matcher(text);
        if (month.matches()) {
            return new PartialDate(
                    "%s-%02d".formatted(month.group(2), Integer.parseInt(month.group(1))));
        }
        if (ISO.matcher(text).matches()) {
            return new PartialDate(text);
        }
        throw new DateTimeException(text);
    }

    /** Notes what is wrong with a period. */
    static void check(@Nullable String starts, @Nullable String ends, Errors errors) {
        boolean first = isDate("starts", starts, errors);
        boolean last = isDate("ends", ends, errors);
        if (!first || !last) {
            return;
        }
        var from = written(starts);
        var to = written(ends);
        if (from == null && to != null) {
            errors.rejectValue("starts", "training.dates.first-missing");
        }
        if (from == null || to == null) {
            return;
        }
        if (to.latest().isBefore(from.earliest())) {
            errors.rejectValue("ends", "training.dates.ends-before");
        } else if (to.latest().isAfter(from.earliest().plusYears(LONGEST_YEARS))) {
            errors.rejectValue("ends", "training.dates.too-long");
        }
    }

    private static boolean isDate(String field, @Nullable String typed, Errors errors) {
        try {
            var date = written(typed);
            if (date == null || (FIRST_YEAR <= date.year() && date.year() <= LAST_YEAR)) {
                return true;
            }
            errors.rejectValue(field, "training.dates.wrong-year");
            return false;
        } catch (DateTimeException e) {
            errors.rejectValue(field, "training.dates.wrong");
            return false;
        }
    }
}
