package az.rtcm.pledges;

import az.rtcm.shared.web.FieldRefused;

/** A status that does not move, because something that it needs is missing. */
public class StatusRefused extends FieldRefused {

    /** What is wrong, each with a message {@code pledges.status.refused.…}. */
    public enum Reason {
        SAME,
        NO_EVIDENCE,
        IN_THE_FUTURE,
        BEFORE_THE_LAST_CHANGE,
        WITHOUT_NOTE
    }

    private final Reason reason;

    StatusRefused(Reason reason) {
        super(field(reason), key(reason));
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    private static String field(Reason reason) {
        return switch (reason) {
            case SAME, NO_EVIDENCE -> "to";
            case IN_THE_FUTURE, BEFORE_THE_LAST_CHANGE -> "on";
            case WITHOUT_NOTE -> "note";
        };
    }

    private static String key(Reason reason) {
        return switch (reason) {
            case SAME -> "pledges.status.refused.same";
            case NO_EVIDENCE -> "pledges.status.refused.no-evidence";
            case IN_THE_FUTURE -> "pledges.status.refused.in-the-future";
            case BEFORE_THE_LAST_CHANGE -> "pledges.status.refused.before-the-last-change";
            case WITHOUT_NOTE -> "pledges.status.refused.without-note";
        };
    }
}
