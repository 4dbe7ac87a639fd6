package az.rtcm.site;

/** A visitor wrote to the centre. */
public record LetterReceived(LetterId letter, LetterSubject subject) {}
