package az.rtcm.nominations;

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

    NominationState state() {
        return state;
    }
}
