package az.rtcm.accounts;

import az.rtcm.directory.PersonId;
import java.util.List;

/**
 * The open duties of persons, as each module keeps them (rule 14: each has an owner and a deputy).
 * A module that gives people something to do declares a bean.
 */
public interface Duties {

    /** What the person has to see to, as owner or deputy. */
    List<Duty> of(PersonId person);

    /**
     * Gives all of it to another; called in one transaction with all other modules.
     *
     * @param note why, kept with each record
     * @throws CannotTakeOver if the other could not see to one of them
     */
    void handOver(PersonId from, PersonId to, String note);
}
