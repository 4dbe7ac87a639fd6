package az.rtcm.directory;

import java.util.Set;

/**
 * What a later module has against making one person of two, or two of one again: what it keeps of
 * them may be more than the office decides on.
 */
public interface MergeRule {

    /**
     * @param concerned every id that stands for one of the persons
     * @return whether whoever acts may do it
     */
    boolean allows(Set<PersonId> concerned);
}
