package az.rtcm.nominations;

import az.rtcm.directory.Person;
import org.jspecify.annotations.Nullable;

/**
 * A nominee as the organisation and the person see it: a decision only once it is announced, and of
 * the reasons the communicated one (rule 13).
 *
 * @param place position on the list, from 1
 */
public record Nominee(
        NominationId id,
        int place,
        Person person,
        String post,
        NominationState state,
        @Nullable String reason,
        boolean registeredHere) {

    static Nominee of(Nomination nomination, int place, Person person) {
        return new Nominee(
                nomination.id(),
                place,
                person,
                nomination.post(),
                visible(nomination),
                nomination.isAnnounced() ? nomination.communicatedReason() : null,
                nomination.registeredHere());
    }

    /** The state that others than the centre know: handed in, until a decision is announced. */
    static NominationState visible(Nomination nomination) {
        boolean hidden = nomination.state().isDecision() && !nomination.isAnnounced();
        return hidden ? NominationState.SUBMITTED : nomination.state();
    }
}
