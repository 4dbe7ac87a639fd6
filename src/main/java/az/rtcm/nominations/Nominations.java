package az.rtcm.nominations;

import az.rtcm.accounts.Access;
import az.rtcm.accounts.Role;
import az.rtcm.directory.OrganisationId;
import az.rtcm.files.FileId;
import az.rtcm.training.SessionId;
import az.rtcm.training.SessionState;
import az.rtcm.training.Sessions;
import az.rtcm.training.StateRefused;
import java.time.Clock;
import java.util.List;
import java.util.Map;
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
    private final HandingIn handingIn;
    private final OnBehalfRecords papers;
    private final Access access;
    private final MoveLog log;
    private final Clock clock;

    Nominations(
            NominationRepository nominations,
            Invitations invitations,
            Calls calls,
            Sessions sessions,
            Nominating nominating,
            HandingIn handingIn,
            OnBehalfRecords papers,
            Access access,
            MoveLog log,
            Clock clock) {
        this.nominations = nominations;
        this.invitations = invitations;
        this.calls = calls;
        this.sessions = sessions;
        this.nominating = nominating;
        this.handingIn = handingIn;
        this.papers = papers;
        this.access = access;
        this.log = log;
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
        nominating.add(open(session, organisation), people);
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
        var added = nominating.enter(list, id, nominee);
        papers.insert(id.value(), added.id(), OnBehalfEntry.Act.NOMINATED, paper);
        log.note(Move.Kind.ENTERED_ON_BEHALF, null, handingIn.handIn(list, added));
    }

    /**
     * Changes what was entered of a nominee who is not handed in yet. A person who was known before
     * keeps the name; only the post changes.
     */
    public void revise(NominationId id, NewNominee nominee) {
        nominating.revise(draft(id), nominee);
    }

    /**
     * Takes a nominee who is not handed in off the list, also when the call has ended: then nobody
     * waits for that draft any more.
     */
    public void remove(NominationId id) {
        var nomination = nominations.require(id);
        locked(nomination.sessionId(), nomination.organisationId());
        nominating.remove(requireDraft(id));
    }

    /** Moves a nominee who is not handed in yet up or down by so many places. */
    public void move(NominationId id, int places) {
        nominating.move(draft(id), places);
    }

    /** Hands in everybody who was not handed in yet. */
    public void submit(SessionId session, OrganisationId organisation) {
        handingIn.handIn(open(session, organisation), Move.Kind.LIST_SUBMITTED);
    }

    /**
     * Takes the list back, to change it and hand it in again, as long as the call is open. Whoever
     * the centre entered from a paper stays handed in.
     */
    public Recalled recall(SessionId session, OrganisationId organisation) {
        var list = open(session, organisation);
        var onPaper = papers.of(session).keySet();
        var handedIn =
                nominations.ofList(session, organisation).stream()
                        .filter(one -> Nominee.visible(one) == NominationState.SUBMITTED)
                        .toList();
        var back = handedIn.stream().filter(one -> !onPaper.contains(one.id())).toList();
        if (!back.isEmpty()) {
            back.forEach(one -> log.record("recalled", one, nominations.save(one.recalled())));
            var recalled = invitations.recalled(list, clock.instant());
            log.note(Move.Kind.LIST_RECALLED, list, recalled);
        }
        return new Recalled(back.size(), handedIn.size() - back.size());
    }

    /**
     * @param back nominees who are with the organisation again
     * @param onPaper those who stay handed in, because the centre entered them
     */
    public record Recalled(int back, int onPaper) {}

    /** Keeps the printed list as the director signed it. */
    public void sign(SessionId session, OrganisationId organisation, FileId signed) {
        access.requireActsFor(organisation);
        var list = invitations.lock(session, organisation);
        log.note(Move.Kind.LIST_SIGNED, list, invitations.signed(list, signed, clock.instant()));
    }

    /** Everybody with a confirmed seat; asked by the modules that work with participants. */
    @Transactional(readOnly = true)
    public List<Participant> confirmed(SessionId session) {
        return nominations.ofSession(session).stream()
                .filter(nomination -> nomination.state() == NominationState.CONFIRMED)
                .map(Nomination::participant)
                .toList();
    }

    private Nomination draft(NominationId id) {
        var nomination = nominations.require(id);
        open(nomination.sessionId(), nomination.organisationId());
        return requireDraft(id);
    }

    private Nomination requireDraft(NominationId id) {
        var current = nominations.require(id);
        if (current.state() != NominationState.DRAFT) {
            throw new WrongState(id, current.state());
        }
        return current;
    }

    private Invitation open(SessionId session, OrganisationId organisation) {
        var list = locked(session, organisation);
        if (!calls.require(session).isOpen(clock.instant())) {
            throw new CallIsClosed();
        }
        return list;
    }

    /** First the session, as whoever ends the call does: no list changes behind that end. */
    private Invitation locked(SessionId session, OrganisationId organisation) {
        access.requireActsFor(organisation);
        sessions.lock(session);
        return invitations.lock(session, organisation);
    }
}
