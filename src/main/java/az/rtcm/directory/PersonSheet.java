package az.rtcm.directory;

import java.time.Instant;
import java.util.List;

/**
 * A person as the back office works on it.
 *
 * @param version to be handed back with a change, so that nobody overwrites another's unseen
 * @param merges of others into this person that can be taken back
 */
public record PersonSheet(Person person, int version, Instant registeredAt, List<Merge> merges) {}
