package az.rtcm.nominations;

import az.rtcm.directory.Organisation;
import java.util.Locale;

/**
 * What the centre sees of an invited organisation: how far its list has come.
 *
 * @param drafted nominees whom the organisation has not handed in
 * @param handedIn nominees whom it has, or whom the centre entered for it, and who still count
 * @param onPaper those of them whom the centre entered
 * @param reachable whether somebody with an address acts for it, whom mails reach
 */
public record SentList(
        Organisation organisation,
        Invitation invitation,
        int drafted,
        int handedIn,
        int onPaper,
        boolean reachable) {

    /** Each has a message {@code nominations.list-state.…}. */
    public enum State {
        UNANSWERED("line"),
        DRAFTED("info"),
        TAKEN_BACK("progress"),
        IN_PART("progress"),
        HANDED_IN("done");

        private final String tag;

        State(String tag) {
            this.tag = tag;
        }

        public String label() {
            return "nominations.list-state." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The kind of the tag that shows it. */
        public String tag() {
            return tag;
        }
    }

    /** Whether the organisation has sent nobody yet, and nobody was entered for it. */
    public boolean isAwaited() {
        return handedIn == 0 && invitation.submittedAt() == null;
    }

    public State state() {
        if (invitation.recalledAt() != null) {
            return State.TAKEN_BACK;
        }
        if (handedIn > 0) {
            return drafted > 0 ? State.IN_PART : State.HANDED_IN;
        }
        if (drafted > 0) {
            return State.DRAFTED;
        }
        return invitation.submittedAt() == null ? State.UNANSWERED : State.HANDED_IN;
    }
}
