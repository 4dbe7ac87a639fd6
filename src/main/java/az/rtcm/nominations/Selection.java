package az.rtcm.nominations;

import az.rtcm.accounts.Access;
import az.rtcm.accounts.Role;
import az.rtcm.directory.OrganisationId;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.web.NotFound;
import az.rtcm.training.Session;
import az.rtcm.training.SessionId;
import az.rtcm.training.SessionState;
import az.rtcm.training.Sessions;
import az.rtcm.training.StateRefused;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the centre decides on nominees, once the call has ended: until then the lists are the
 * organisations’ own, and a decision would show through what they can still change. A decision can
 * be changed until it is announced; no more seats are offered than the call has, and no more to a
 * country than its quota.
 */
@Service
@Transactional
public class Selection {

    private static final Map<Verdict, Move.Kind> KINDS =
            Map.of(
                    Verdict.SELECT, Move.Kind.SELECTED,
                    Verdict.RESERVE, Move.Kind.RESERVED,
                    Verdict.NOT_SELECT, Move.Kind.NOT_SELECTED,
                    Verdict.UNDECIDED, Move.Kind.DECISION_TAKEN_BACK);

    private final NominationRepository nominations;
    private final Invitations invitations;
    private final CallRecords calls;
    private final Seating seating;
    private final UnusedQuotas unused;
    private final SelectionEnd end;
    private final Sessions sessions;
    private final Access access;
    private final MoveLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Selection(
            NominationRepository nominations,
            Invitations invitations,
            CallRecords calls,
            Seating seating,
            UnusedQuotas unused,
            SelectionEnd end,
            Sessions sessions,
            Access access,
            MoveLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.nominations = nominations;
        this.invitations = invitations;
        this.calls = calls;
        this.seating = seating;
        this.unused = unused;
        this.end = end;
        this.sessions = sessions;
        this.access = access;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Decides the same on all of these nominees, or on none.
     *
     * @throws ReasonMissing if somebody is turned down and nothing says why
     * @throws NoRoom if seats or a quota do not suffice
     * @throws WrongState if one of them is announced or answered already
     * @throws StateRefused if the call has not ended, or the session is over
     */
    public void decide(SessionId session, Collection<NominationId> chosen, Decision decision) {
        access.require(Role.COORDINATOR);
        if (decision.verdict() == Verdict.NOT_SELECT && !decision.isReasoned()) {
            throw new ReasonMissing();
        }
        requireDeciding(sessions.lock(session));
        var room = seating.room(session);
        for (var id : chosen) {
            var nomination = of(session, id);
            if (decision.verdict() == Verdict.SELECT
                    && nomination.state() != NominationState.SELECTED) {
                if (!room.isFor(nomination.country())) {
                    throw new NoRoom(room.free() > 0 ? nomination.country() : null, id);
                }
                room = room.with(nomination.country());
            }
            decide(nomination, decision, clock.instant());
        }
    }

    /** What {@link #accept} would decide now, in the order of the rounds; nothing before. */
    @Transactional(readOnly = true)
    public Map<NominationId, Verdict> proposal(SessionId session) {
        access.require(Role.COORDINATOR);
        var proposal = new LinkedHashMap<NominationId, Verdict>();
        if (!canDecide(sessions.require(session))) {
            return proposal;
        }
        propose(session).forEach((nominee, verdict) -> proposal.put(nominee.id(), verdict));
        return proposal;
    }

    /**
     * Accepts the rankings of all organisations: see {@link Rounds}.
     *
     * @throws StateRefused if the call has not ended, or the session is over
     */
    public void accept(SessionId session) {
        access.require(Role.COORDINATOR);
        requireDeciding(sessions.lock(session));
        var now = clock.instant();
        propose(session).forEach((nominee, verdict) -> decide(nominee, Decision.of(verdict), now));
    }

    /**
     * Tells organisations and nominees what was decided; those decisions stand from now on. The
     * session stays in selection until nobody is undecided. Whoever was entered late is decided on
     * and told while the session runs already.
     *
     * @return how many
     * @throws StateRefused if the call is still open, or the session over
     */
    public int announce(SessionId session) {
        access.require(Role.COORDINATOR);
        requireDeciding(sessions.lock(session));
        var now = clock.instant();
        var decided =
                nominations.ofSession(session).stream()
                        .filter(nominee -> nominee.state().isDecision() && !nominee.isAnnounced())
                        .toList();
        decided.forEach(nominee -> announce(nominee, now));
        end.reach(session);
        unused.release(session);
        log.note(Move.Kind.ANNOUNCED, session, null, decided.size());
        events.publishEvent(
                new DecisionsAnnounced(
                        session, now, decided.stream().map(Nomination::id).toList()));
        return decided.size();
    }

    private void requireDeciding(Session session) {
        if (!canDecide(session)) {
            throw new StateRefused(session.state(), SessionState.SELECTION);
        }
    }

    private boolean canDecide(Session session) {
        var call = calls.find(session.id()).orElseThrow(NotFound::new);
        return call.closedAt() != null && Ongoing.is(session.state());
    }

    private Map<Nomination, Verdict> propose(SessionId session) {
        var submitted =
                nominations.ofSession(session).stream()
                        .filter(nominee -> nominee.state() == NominationState.SUBMITTED)
                        .toList();
        return Rounds.of(submitted, firstComeOrder(session), seating.room(session));
    }

    private List<OrganisationId> firstComeOrder(SessionId session) {
        return invitations.of(session).stream()
                .sorted(
                        Comparator.comparing(
                                        (Invitation list) ->
                                                Objects.requireNonNullElse(
                                                        list.firstSubmittedAt(), Instant.MAX))
                                .thenComparing(list -> list.organisationId().value()))
                .map(Invitation::organisationId)
                .toList();
    }

    private void decide(Nomination nominee, Decision decision, Instant now) {
        var place = decision.verdict() == Verdict.RESERVE ? place(nominee) : null;
        var decided =
                nominations.save(nominee.decided(decision, Actor.current().name(), now, place));
        log.note(Objects.requireNonNull(KINDS.get(decision.verdict())), nominee, decided);
    }

    private @Nullable Integer place(Nomination nominee) {
        return nominee.state() == NominationState.RESERVED
                ? nominee.reservePlace()
                : Integer.valueOf(seating.nextReservePlace(nominee.sessionId()));
    }

    private void announce(Nomination nominee, Instant now) {
        var told = nominations.save(nominee.announced(now));
        log.record("announced", nominee, told);
        events.publishEvent(
                switch (told.state()) {
                    case SELECTED -> new NominationSelected(told.id(), told.sessionId());
                    case RESERVED -> new NominationReserved(told.id(), told.sessionId());
                    default -> new NominationNotSelected(told.id(), told.sessionId());
                });
    }

    private Nomination of(SessionId session, NominationId id) {
        var nomination = nominations.require(id);
        if (!nomination.sessionId().equals(session)) {
            throw new NotFound();
        }
        return nomination;
    }
}
