package az.rtcm.attendance;

import java.util.Locale;

/** Whence it is known: seen in the room, read from a signed sheet, or told by a message. */
public enum MarkSource {
    SEEN,
    SHEET,
    MESSAGE;

    /** The message key of its name. */
    public String label() {
        return "attendance.source." + name().toLowerCase(Locale.ROOT);
    }
}
