package az.rtcm.directory;

import java.time.Instant;

/**
 * A merge that holds: this person is shown as another.
 *
 * @param by name of who merged
 */
public record Merge(MergeId id, PersonId person, PersonName name, Instant at, String by) {}
