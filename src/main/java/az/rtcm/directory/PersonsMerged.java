package az.rtcm.directory;

/** One person is from now on counted and shown as another. */
public record PersonsMerged(PersonId from, PersonId into) {}
