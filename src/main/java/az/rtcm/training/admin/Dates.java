package az.rtcm.training.admin;

import az.rtcm.shared.time.PartialDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The first and the last day of a session, as people type them. */
final class Dates {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private static final String NO_DATE = "typeMismatch." + PartialDate.class.getName();

    /** Before this year a date is mistyped. */
    private static final int FIRST_YEAR = 1990;

    private static final int LONGEST_YEARS = 2;

    private Dates() {}

    static String typed(@Nullable PartialDate date) {
        return date == null ? "" : date.typed();
    }

    static @Nullable PartialDate written(@Nullable String typed) {
        return PartialDate.parse(typed).orElse(null);
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
        var text = Objects.requireNonNullElse(typed, "");
        var date = written(text);
        if (text.isBlank() || (date != null && date.year() >= FIRST_YEAR)) {
            return true;
        }
        boolean ofAnotherYear = written(YEAR.matcher(text).replaceFirst("2000")) != null;
        errors.rejectValue(field, ofAnotherYear ? "training.dates.wrong-year" : NO_DATE);
        return false;
    }
}
