package az.rtcm.nominations;

import az.rtcm.directory.Person;
import org.jspecify.annotations.Nullable;

/**
 * A nominee as the organisation and the person see it: a decision only once it is announced, and of
 * the reasons the communicated one (rule 13).
 *
 * @param place position among those of the list who still count, from 1; 0 for the others
 * @param correctable whether this list may change name and birth year: nobody else named the person
 */
public record Nominee(
        NominationId id,
        int place,
        Person person,
        String post,
        NominationState state,
        @Nullable CommunicatedReason reason,
        boolean correctable) {

    static Nominee of(Nomination nomination, int place, Person person, boolean correctable) {
        return new Nominee(
                nomination.id(),
                place,
                person,
                nomination.post(),
                visible(nomination),
                nomination.isAnnounced() ? nomination.told() : null,
                correctable);
    }

    Nominee correctableIf(boolean holds) {
        return new Nominee(id, place, person, post, state, reason, holds);
    }

    /** The state that others than the centre know: handed in, until a decision is announced. */
    static NominationState visible(Nomination nomination) {
        boolean hidden = nomination.state().isDecision() && !nomination.isAnnounced();
        return hidden ? NominationState.SUBMITTED : nomination.state();
    }
}
