package az.rtcm.nominations;

import java.util.Locale;

/** What the centre decides on a nominee; undecided takes a decision back. */
public enum Verdict {
    SELECT(NominationState.SELECTED),
    RESERVE(NominationState.RESERVED),
    NOT_SELECT(NominationState.NOT_SELECTED),
    UNDECIDED(NominationState.SUBMITTED);

    private final NominationState state;

    Verdict(NominationState state) {
        this.state = state;
    }

    /** The message key of its name. */
    public String label() {
        return "nominations.verdict." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    NominationState state() {
        return state;
    }
}
