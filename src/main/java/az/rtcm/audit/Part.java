package az.rtcm.audit;

/** The values of an entry that can be erased. */
enum Part {
    ACTOR,
    CHANGE
}
