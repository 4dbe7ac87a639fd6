package az.rtcm.nominations;

import az.rtcm.training.StateRefused;
import az.rtcm.training.SessionState;
import az.rtcm.training.Sessions;
import az.rtcm.accounts.Access;
import az.rtcm.accounts.Role;
import az.rtcm.directory.OrganisationId;
import az.rtcm.files.FileId;
import az.rtcm.training.SessionId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ranked lists of the organisations. A focal point works on the lists of its own organisation,
 * or of the organisations of its country, and knows of no other (rule 8).
 */
@Service
@Transactional
public class Nominations {

    private final NominationRepository nominations;
    private final Invitations invitations;
    private final Calls calls;
    private final Sessions sessions;
    private final Nominating nominating;
    private final Access access;
    private final MoveLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Nominations(
            NominationRepository nominations,
            Invitations invitations,
            Calls calls,
            Sessions sessions,
            Nominating nominating,
            Access access,
            MoveLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.nominations = nominations;
        this.invitations = invitations;
        this.calls = calls;
        this.sessions = sessions;
        this.nominating = nominating;
        this.access = access;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Puts people at the end of the organisation's list, in this order. An id that is on the list
     * already is passed over: the same form was sent twice.
     *
     * @throws CallIsClosed if the deadline has passed
     * @throws AlreadyNominated if one of them is nominated for this session already; then nobody is
     *     added
     */
    public void nominate(
            SessionId session, OrganisationId organisation, Map<NominationId, NewNominee> people) {
        var list = open(session, organisation);
        people.forEach((id, nominee) -> nominating.add(list, id, nominee));
    }

    /**
     * The coordinator enters a nominee whom the organisation named on paper or by word; it counts
     * as handed in, also after the deadline (rule 12).
     *
     * @throws AlreadyNominated if the person is nominated for this session already
     * @throws StateRefused if the session is over or cancelled
     */
    public void nominateOnBehalf(
            SessionId session,
            OrganisationId organisation,
            NominationId id,
            NewNominee nominee,
            OnBehalf paper) {
        access.require(Role.COORDINATOR);
        var state = sessions.lock(session).state();
        if (!Ongoing.is(state)) {
            throw new StateRefused(state, SessionState.SELECTION);
        }
        var list = invitations.lock(session, organisation);
        if (nominations.existsById(id)) {
            return;
        }
        var added = nominating.add(list, id, nominee);
        nominating.note(added, "NOMINATED", paper);
        handIn(added);
        invitations.submitted(list, clock.instant());
        log.note(Move.Kind.ENTERED_ON_BEHALF, added);
    }

    /**
     * Changes what was entered of a nominee who is not handed in yet. A person who was known before
     * keeps the name; only the post changes.
     */
    public void revise(NominationId id, NewNominee nominee) {
        nominating.revise(draft(id), nominee);
    }

    /** Takes a nominee who is not handed in yet off the list. */
    public void remove(NominationId id) {
        nominating.remove(draft(id));
    }

    /** Moves a nominee who is not handed in yet up or down by so many places. */
    public void move(NominationId id, int places) {
        nominating.move(draft(id), places);
    }

    /** Hands in everybody who was not handed in yet. */
    public void submit(SessionId session, OrganisationId organisation) {
        var list = open(session, organisation);
        var drafts = in(list, NominationState.DRAFT);
        if (drafts.isEmpty()) {
            return;
        }
        drafts.forEach(this::handIn);
        invitations.submitted(list, clock.instant());
        log.note(Move.Kind.LIST_SUBMITTED, list);
    }

    /** Takes the list back, to change it and hand it in again, as long as the call is open. */
    public void recall(SessionId session, OrganisationId organisation) {
        var list = open(session, organisation);
        in(list, NominationState.SUBMITTED)
                .forEach(nomination -> nominations.save(nomination.recalled()));
        invitations.submitted(list, null);
        log.note(Move.Kind.LIST_RECALLED, list);
    }

    /** Keeps the printed list as the director signed it. */
    public void sign(SessionId session, OrganisationId organisation, FileId signed) {
        access.requireActsFor(organisation);
        var list = invitations.lock(session, organisation);
        invitations.signed(list, signed, clock.instant());
        log.note(Move.Kind.LIST_SIGNED, list);
    }

    /** Everybody with a confirmed seat; asked by the modules that work with participants. */
    @Transactional(readOnly = true)
    public List<Participant> confirmed(SessionId session) {
        return nominations.ofSession(session).stream()
                .filter(nomination -> nomination.state() == NominationState.CONFIRMED)
                .map(Nomination::participant)
                .toList();
    }

    private void handIn(Nomination draft) {
        nominations.save(draft.submitted());
        events.publishEvent(new NominationSubmitted(draft.id(), draft.sessionId()));
    }

    private List<Nomination> in(Invitation list, NominationState state) {
        return nominations.ofList(list.sessionId(), list.organisationId()).stream()
                .filter(nomination -> nomination.state() == state)
                .toList();
    }

    private Nomination draft(NominationId id) {
        var nomination = nominations.require(id);
        open(nomination.sessionId(), nomination.organisationId());
        var current = nominations.require(id);
        if (current.state() != NominationState.DRAFT) {
            throw new WrongState(id, current.state());
        }
        return current;
    }

    private Invitation open(SessionId session, OrganisationId organisation) {
        access.requireActsFor(organisation);
        var list = invitations.lock(session, organisation);
        if (!calls.require(session).isOpen(clock.instant())) {
            throw new CallIsClosed();
        }
        return list;
    }
}
