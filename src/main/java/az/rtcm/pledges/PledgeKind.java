package az.rtcm.pledges;

/** What a pledge gives, in the categories of the United Nations Network on Migration. */
public enum PledgeKind {
    FINANCIAL,
    HUMAN_RESOURCES,
    PROCESS,
    POLICY
}
