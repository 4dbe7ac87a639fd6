package az.rtcm.directory;

/** A merge was taken back: the two are different persons again. */
public record PersonsSeparated(PersonId person, PersonId from) {}
