package az.rtcm.training;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;

/** Half of a day on which a session is held: the unit of attendance. */
public record HalfDay(LocalDate day, Part part) implements Comparable<HalfDay> {

    public enum Part {
        MORNING,
        AFTERNOON;

        /** The message key of its name. */
        public String label() {
            return "training.part." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** When it begins in this zone: with the day, or at noon. */
    public Instant begins(ZoneId zone) {
        var time = part == Part.MORNING ? LocalTime.MIDNIGHT : LocalTime.NOON;
        return day.atTime(time).atZone(zone).toInstant();
    }

    /** As {@code 2026-09-15-MORNING}: in forms. */
    public String code() {
        return day + "-" + part;
    }

    /**
     * @throws IllegalArgumentException if it is not written as {@link #code()} does
     */
    public static HalfDay of(String code) {
        if (!code.matches("\\d{4}-\\d{2}-\\d{2}-[A-Z]+")) {
            throw new IllegalArgumentException(code);
        }
        return new HalfDay(
                LocalDate.parse(code.substring(0, 10)), Part.valueOf(code.substring(11)));
    }

    @Override
    public int compareTo(HalfDay other) {
        int byDay = day.compareTo(other.day);
        return byDay != 0 ? byDay : part.compareTo(other.part);
    }
}
