package az.rtcm.attendance;

import java.util.Locale;

/** How a participant stood to a half-day. Without a mark, nobody has said yet. */
public enum Mark {
    PRESENT,
    LATE,
    EXCUSED,
    ABSENT;

    /** Whether it counts towards completion: being late does, being excused does not. */
    public boolean counts() {
        return this == PRESENT || this == LATE;
    }

    /** The message key of its name. */
    public String label() {
        return "attendance.mark." + name().toLowerCase(Locale.ROOT);
    }
}
