package az.rtcm.training;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one takes part in a session.
 *
 * @param seats how many can take part; null while it is not decided
 * @param attendancePercent share of half-days, in per cent, from which it counts as completed
 * @param languages codes of the working languages
 * @param contact whom to ask, as it stands on the public page
 */
public record Terms(
        @Nullable Integer seats, int attendancePercent, List<String> languages, String contact) {

    public static final int USUAL_ATTENDANCE_PERCENT = 80;

    public Terms {
        languages = List.copyOf(languages);
    }

    static Terms usual() {
        return new Terms(null, USUAL_ATTENDANCE_PERCENT, List.of(), "");
    }

    Terms withSeats(@Nullable Integer newSeats) {
        return new Terms(newSeats, attendancePercent, languages, contact);
    }
}
