package az.rtcm.site;

/** What a visitor writes about. */
public enum LetterSubject {
    QUESTION,
    MISTAKE,
    ACCESSIBILITY,
    /** Asks for a tailor-made training. */
    TRAINING
}
