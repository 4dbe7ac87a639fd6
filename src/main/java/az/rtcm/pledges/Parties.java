package az.rtcm.pledges;

/** How those who make a pledge stand to each other. */
public enum Parties {
    INDIVIDUAL,
    /** Several make one pledge; it counts once. */
    JOINT,
    IN_PARTNERSHIP,
    /** Answers another pledge, which it cites. */
    MATCHING;

    /** Whether it takes at least two. */
    public boolean areSeveral() {
        return this == JOINT || this == IN_PARTNERSHIP;
    }
}
