package az.rtcm.training;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * How far a session has come. The arrows are drawn in {@code docs/modules/training.md}, and the
 * database refuses any other.
 */
public enum SessionState {
    DRAFT,
    PUBLISHED,
    CALL_OPEN,
    SELECTION,
    CONFIRMED,
    RUNNING,
    CLOSED,
    REPORTED,
    CANCELLED;

    /** The states that this one leads to. */
    public Set<SessionState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(PUBLISHED, CANCELLED);
            case PUBLISHED -> EnumSet.of(DRAFT, CALL_OPEN, CONFIRMED, CANCELLED);
            case CALL_OPEN -> EnumSet.of(SELECTION, CANCELLED);
            case SELECTION -> EnumSet.of(CALL_OPEN, CONFIRMED, CANCELLED);
            case CONFIRMED -> EnumSet.of(RUNNING, CLOSED, CANCELLED);
            case RUNNING -> EnumSet.of(CLOSED, CANCELLED);
            case CLOSED -> EnumSet.of(REPORTED);
            case REPORTED, CANCELLED -> EnumSet.noneOf(SessionState.class);
        };
    }

    public boolean leadsTo(SessionState other) {
        return next().contains(other);
    }

    /** Whether the session took place. */
    public boolean isOver() {
        return this == CLOSED || this == REPORTED;
    }

    /** The message key of its name. */
    public String label() {
        return "training.state." + name().toLowerCase(Locale.ROOT);
    }

    /** The kind of the tag that shows it. */
    public String tag() {
        return switch (this) {
            case DRAFT -> "line";
            case PUBLISHED, CALL_OPEN -> "open";
            case CONFIRMED -> "info";
            case SELECTION, RUNNING -> "progress";
            case CLOSED, REPORTED -> "done";
            case CANCELLED -> "stop";
        };
    }
}
