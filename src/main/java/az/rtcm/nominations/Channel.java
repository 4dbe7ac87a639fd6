package az.rtcm.nominations;

/** By which other way than the platform somebody answered the centre. */
public enum Channel {
    LETTER,
    NOTE_VERBALE,
    TELEPHONE,
    MESSENGER,
    E_MAIL,
    IN_PERSON
}
