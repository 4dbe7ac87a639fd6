package az.rtcm.training;

import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.time.PartialDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When and where a session is held.
 *
 * @param starts first day, or the month when no more is known; null while nothing is decided
 * @param place where it is held; null when nobody travels or it is not known
 */
public record Schedule(
        @Nullable PartialDate starts,
        @Nullable PartialDate ends,
        ZoneId timeZone,
        @Nullable LocalizedText place) {

    /** The time zone of the centre, for whatever has no other. */
    public static final ZoneId CENTRE = ZoneId.of("Asia/Baku");

    static Schedule unknown() {
        return new Schedule(null, null, CENTRE, null);
    }

    Schedule during(@Nullable PartialDate from, @Nullable PartialDate to) {
        return new Schedule(from, to, timeZone, place);
    }

    Schedule at(@Nullable LocalizedText newPlace) {
        return new Schedule(starts, ends, timeZone, newPlace);
    }

    /** Whether the first day that this can mean has come. */
    boolean hasBegun(Instant now) {
        return starts != null && !LocalDate.ofInstant(now, timeZone).isBefore(starts.earliest());
    }

    /** Whether the last day that this can mean has come: of a month, its last one. */
    boolean isOnLastDay(Instant now) {
        var last = ends == null ? starts : ends;
        return last != null && !LocalDate.ofInstant(now, timeZone).isBefore(last.latest());
    }

    /** The days of the month, "25–27", or the first one when it ends in another month. */
    String daysOfMonth() {
        if (starts == null) {
            return "";
        }
        var first = starts.earliest();
        var last = ends == null ? first : ends.latest();
        boolean several = last.isAfter(first) && YearMonth.from(last).equals(YearMonth.from(first));
        return several
                ? first.getDayOfMonth() + "–" + last.getDayOfMonth()
                : String.valueOf(first.getDayOfMonth());
    }
}
