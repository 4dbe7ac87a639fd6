package az.rtcm.nominations;

import az.rtcm.training.SessionId;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** How nominees pass from an organisation to the centre. */
@Component
class HandingIn {

    private final NominationRepository nominations;
    private final Invitations invitations;
    private final MoveLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandingIn(
            NominationRepository nominations,
            Invitations invitations,
            MoveLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.nominations = nominations;
        this.invitations = invitations;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    Nomination handIn(Nomination draft) {
        var submitted = nominations.save(draft.submitted());
        log.record("submitted", draft, submitted);
        events.publishEvent(new NominationSubmitted(submitted.id(), submitted.sessionId()));
        return submitted;
    }

    /** Everybody on the list who was not handed in yet; nothing happens when there is nobody. */
    void handIn(Invitation list, Move.Kind kind) {
        var drafts = drafts(list);
        if (!drafts.isEmpty()) {
            drafts.forEach(this::handIn);
            log.note(kind, list, invitations.submitted(list, clock.instant()));
        }
    }

    /**
     * Somebody whom the centre entered. What the organisation itself does with its list stays its
     * own: it is not handed in thereby while the organisation works on it, and comes no later in
     * line.
     */
    Nomination handIn(Invitation list, Nomination entered) {
        var submitted = handIn(entered);
        var now = clock.instant();
        boolean untouched = list.submittedAt() == null && list.recalledAt() == null;
        if (untouched && drafts(list).isEmpty()) {
            invitations.submitted(list, now);
        } else {
            invitations.begun(list, now);
        }
        return submitted;
    }

    /**
     * The call ended while organisations had taken their lists back to change them: what they had
     * handed in is not lost, the lists count as they stand.
     */
    void handInWhatWasTakenBack(SessionId session) {
        invitations.of(session).stream()
                .filter(list -> list.recalledAt() != null)
                .forEach(list -> handIn(list, Move.Kind.LIST_TAKEN_AS_IT_STOOD));
    }

    private List<Nomination> drafts(Invitation list) {
        return nominations.ofList(list.sessionId(), list.organisationId()).stream()
                .filter(nomination -> nomination.state() == NominationState.DRAFT)
                .toList();
    }
}
