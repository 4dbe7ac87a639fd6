package az.rtcm.nominations;

import az.rtcm.accounts.Access;
import az.rtcm.accounts.Role;
import az.rtcm.directory.People;
import az.rtcm.shared.database.Ids;
import az.rtcm.shared.web.NotFound;
import az.rtcm.training.SessionId;
import az.rtcm.training.Sessions;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who answers for a seat that was offered, and what becomes of a seat that falls free (rule 2).
 * Every change is made while the session’s row is locked; besides, the database holds no more seats
 * than the call has, and gives each to one nominee.
 */
@Service
@Transactional
public class Seats {

    private final NominationRepository nominations;
    private final Seating seating;
    private final UnusedQuotas unused;
    private final SelectionEnd end;
    private final Vacancies vacancies;
    private final OnBehalfRecords papers;
    private final Sessions sessions;
    private final People people;
    private final Access access;
    private final MoveLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Seats(
            NominationRepository nominations,
            Seating seating,
            UnusedQuotas unused,
            SelectionEnd end,
            Vacancies vacancies,
            OnBehalfRecords papers,
            Sessions sessions,
            People people,
            Access access,
            MoveLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.nominations = nominations;
        this.seating = seating;
        this.unused = unused;
        this.end = end;
        this.vacancies = vacancies;
        this.papers = papers;
        this.sessions = sessions;
        this.people = people;
        this.access = access;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The nominee takes the seat. When none is left, because the session got fewer, the nominee
     * stands on the reserve list before all others instead.
     *
     * @return {@code CONFIRMED}, or {@code RESERVED} when no seat was left
     * @throws WrongState if no seat is offered (any more)
     */
    public NominationState confirm(NominationId id) {
        var nomination = locked(id);
        requireSelf(nomination);
        return confirm(nomination);
    }

    /** As {@link #confirm}, entered by the coordinator on the nominee’s word (rule 12). */
    public NominationState confirmOnBehalf(NominationId id, OnBehalf paper) {
        access.require(Role.COORDINATOR);
        var nomination = locked(id);
        note(nomination, OnBehalfEntry.Act.CONFIRMED, NominationState.CONFIRMED, paper);
        return confirm(nomination);
    }

    /** The nominee does not take the seat that is offered. */
    public void decline(NominationId id) {
        var nomination = locked(id);
        requireSelf(nomination);
        decline(nomination);
    }

    /** As {@link #decline}, entered by the coordinator on the nominee’s word (rule 12). */
    public void declineOnBehalf(NominationId id, OnBehalf paper) {
        access.require(Role.COORDINATOR);
        var nomination = locked(id);
        note(nomination, OnBehalfEntry.Act.DECLINED, NominationState.DECLINED, paper);
        decline(nomination);
    }

    /**
     * The nominee or the organisation withdraws; twice is the same as once.
     *
     * @throws WrongState if the session is over or cancelled
     */
    public void withdraw(NominationId id) {
        withdraw(id, null);
    }

    /**
     * As {@link #withdraw(NominationId)}.
     *
     * @param why stands in the minutes, for the centre alone; null when nothing was said
     */
    public void withdraw(NominationId id, @Nullable String why) {
        var nomination = locked(id);
        if (!access.actsFor(nomination.organisationId())) {
            requireSelf(nomination);
        }
        withdraw(nomination, why);
    }

    /** As {@link #withdraw(NominationId)}, entered by the coordinator (rule 12). */
    public void withdrawOnBehalf(NominationId id, OnBehalf paper) {
        access.require(Role.COORDINATOR);
        var nomination = locked(id);
        note(nomination, OnBehalfEntry.Act.WITHDRAWN, NominationState.WITHDRAWN, paper);
        withdraw(nomination, null);
    }

    /** On what the coordinator relies; nothing when the same was answered before. */
    private void note(
            Nomination nomination, OnBehalfEntry.Act act, NominationState after, OnBehalf paper) {
        if (nomination.state() != after) {
            papers.insert(Ids.next(), nomination.id(), act, paper);
        }
    }

    /** Of a person who is being erased; the caller knows who may do that. */
    void giveUp(NominationId id) {
        withdraw(locked(id), null);
    }

    /**
     * The coordinator offers a free seat to somebody on the reserve list, also out of order and
     * after the cut-off.
     *
     * @throws NoRoom if no seat is free for that country
     */
    public void promote(NominationId id) {
        access.require(Role.COORDINATOR);
        var nomination = locked(id);
        if (nomination.state() != NominationState.RESERVED || !nomination.isAnnounced()) {
            throw new WrongState(id, nomination.state());
        }
        requireOngoing(nomination);
        seating.room(nomination.sessionId()).require(nomination.country());
        vacancies.promote(nomination);
    }

    /** What this session holds for somebody to be named. */
    @Transactional(readOnly = true)
    public List<Replacement> awaited(SessionId session) {
        access.require(Role.COORDINATOR);
        return vacancies.openIn(session);
    }

    private NominationState confirm(Nomination nomination) {
        if (nomination.state() == NominationState.CONFIRMED) {
            return NominationState.CONFIRMED;
        }
        requireOngoing(nomination);
        var seat = seating.freeSeat(nomination.sessionId());
        if (seat.isEmpty()) {
            return putOnReserve(nomination);
        }
        var confirmed = nominations.save(nomination.confirmed(seat.get()));
        log.note(Move.Kind.CONFIRMED, nomination, confirmed);
        events.publishEvent(new SeatConfirmed(confirmed.id(), confirmed.sessionId()));
        return confirmed.state();
    }

    private NominationState putOnReserve(Nomination offered) {
        if (!offered.isOffered()) {
            throw new WrongState(offered.id(), offered.state());
        }
        int place = seating.nextSurplusPlace(offered.sessionId());
        var waiting = nominations.save(offered.surplus(place));
        log.note(Move.Kind.NO_SEAT_LEFT, offered, waiting);
        events.publishEvent(new SeatsTaken(waiting.id(), waiting.sessionId()));
        return waiting.state();
    }

    private void decline(Nomination nomination) {
        if (nomination.state() == NominationState.DECLINED) {
            return;
        }
        requireOngoing(nomination);
        if (!nomination.isOffered()) {
            throw new WrongState(nomination.id(), nomination.state());
        }
        leave(nomination, nomination.declined(), Move.Kind.DECLINED, null);
    }

    private void withdraw(Nomination nomination, @Nullable String why) {
        if (nomination.state() != NominationState.WITHDRAWN) {
            requireOngoing(nomination);
            requireHope(nomination);
            leave(nomination, nomination.withdrawn(), Move.Kind.WITHDRAWN, why);
        }
    }

    /**
     * A refusal that nobody knows of is withdrawn as anything else handed in; a told one stands.
     */
    private static void requireHope(Nomination nomination) {
        if (nomination.state() == NominationState.NOT_SELECTED && nomination.isAnnounced()) {
            throw new WrongState(nomination.id(), nomination.state());
        }
    }

    private void leave(Nomination before, Nomination after, Move.Kind kind, @Nullable String why) {
        var gone = nominations.save(after);
        log.note(kind, before, gone, why);
        events.publishEvent(new NominationWithdrawn(gone.id(), gone.sessionId()));
        if (before.isOffered() || before.state() == NominationState.CONFIRMED) {
            vacancies.ask(gone, clock.instant());
        }
        unused.release(gone.sessionId());
        end.reach(gone.sessionId());
    }

    private Nomination locked(NominationId id) {
        sessions.lock(nominations.require(id).sessionId());
        return nominations.require(id);
    }

    private void requireOngoing(Nomination nomination) {
        Ongoing.require(sessions.require(nomination.sessionId()).state(), nomination);
    }

    /** Another person’s nomination does not exist for whoever asks (rules 8 and 10). */
    private void requireSelf(Nomination nomination) {
        if (!people.sameAs(nomination.personId()).contains(access.person())) {
            throw new NotFound();
        }
    }
}
