package az.rtcm.pledges;

/** How far a pledge is, in the words of the United Nations Network on Migration. */
public enum PledgeStatus {
    YET_TO_START,
    IN_PROGRESS,
    COMPLETED;

    public boolean isBefore(PledgeStatus other) {
        return ordinal() < other.ordinal();
    }
}
