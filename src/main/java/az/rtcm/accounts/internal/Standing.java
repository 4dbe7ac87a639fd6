package az.rtcm.accounts.internal;

import az.rtcm.accounts.Grant;
import az.rtcm.directory.PersonId;
import java.util.List;
import java.util.Set;

/**
 * All that decides what somebody with a session may do at this moment.
 *
 * @param mustHaveSecond whether one of the roles asks for a second factor
 * @param identities every id that stands for the person, merged ones too
 */
record Standing(
        boolean locked,
        boolean hasCodes,
        boolean hasPasskey,
        boolean mustHaveSecond,
        List<Grant> grants,
        Set<PersonId> identities) {

    boolean asksForSecond() {
        return hasCodes || mustHaveSecond;
    }

    /** Whoever has a passkey already shows it: a password alone sets up nothing new. */
    boolean hasNoneYet() {
        return !hasCodes && !hasPasskey;
    }
}
