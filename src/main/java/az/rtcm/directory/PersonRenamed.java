package az.rtcm.directory;

/** A person's name was corrected or has changed. */
public record PersonRenamed(PersonId person) {}
