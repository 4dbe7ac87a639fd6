package az.rtcm.nominations;

import az.rtcm.accounts.Access;
import az.rtcm.accounts.Role;
import az.rtcm.directory.OrganisationId;
import az.rtcm.directory.Organisations;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.web.NotFound;
import az.rtcm.training.SessionId;
import az.rtcm.training.SessionState;
import az.rtcm.training.Sessions;
import az.rtcm.training.StateRefused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls for nominations: who may name how many people for a session, and until when. */
@Service
@Transactional
public class Calls {

    private final CallRecords records;
    private final UnusedQuotas unused;
    private final SelectionEnd end;
    private final Invitations invitations;
    private final HandingIn handingIn;
    private final Organisations organisations;
    private final Sessions sessions;
    private final Access access;
    private final MoveLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Calls(
            CallRecords records,
            UnusedQuotas unused,
            SelectionEnd end,
            Invitations invitations,
            HandingIn handingIn,
            Organisations organisations,
            Sessions sessions,
            Access access,
            MoveLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.unused = unused;
        this.end = end;
        this.invitations = invitations;
        this.handingIn = handingIn;
        this.organisations = organisations;
        this.sessions = sessions;
        this.access = access;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens the call of a published session to the invited organisations.
     *
     * @throws StateRefused if the session is not published, or has a call already
     */
    public void open(SessionId session, NewCall call) {
        access.require(Role.COORDINATOR);
        sessions.lock(session);
        sessions.advance(session, SessionState.CALL_OPEN);
        records.insert(session, call, clock.instant());
        sessions.setSeats(session, call.seats());
        call.invited().forEach(organisation -> add(session, organisation));
        log.note(Move.Kind.CALL_OPENED, null, require(session), call.seats());
        events.publishEvent(new CallOpened(session));
    }

    /**
     * Adds organisations to a call; those that are invited already stay so. They are told as long
     * as the call is open: nobody is asked to nominate until yesterday.
     */
    public void invite(SessionId session, Collection<OrganisationId> more) {
        access.require(Role.COORDINATOR);
        boolean open = require(session).isOpen(clock.instant());
        for (var organisation : more) {
            if (add(session, organisation) && open) {
                events.publishEvent(new OrganisationInvited(session, organisation));
            }
        }
    }

    /**
     * Sets a later deadline; a call that was closed is open again and its quotas are kept anew.
     *
     * @throws StateRefused if the session is cancelled or over
     */
    public void extend(SessionId session, Instant deadline) {
        access.require(Role.COORDINATOR);
        var state = sessions.lock(session).state();
        if (state == SessionState.CANCELLED || state.isOver()) {
            throw new StateRefused(state, SessionState.CALL_OPEN);
        }
        if (state == SessionState.SELECTION) {
            sessions.advance(session, SessionState.CALL_OPEN);
        }
        var call = require(session);
        records.extend(session, deadline);
        for (var quota : call.quotas()) {
            takeBack(session, quota);
        }
        log.note(Move.Kind.CALL_EXTENDED, call, require(session), null);
        events.publishEvent(new CallExtended(session));
    }

    /** Ends the call before its deadline. */
    public void close(SessionId session) {
        access.require(Role.COORDINATOR);
        end(session);
    }

    /**
     * Nobody nominates any more: lists that were taken back count as they stand, what the quotas
     * did not use goes to the reserve (rule 2), unless the session is cancelled. Twice is the same
     * as once.
     */
    void end(SessionId session) {
        var state = sessions.lock(session).state();
        var call = require(session);
        if (call.closedAt() != null) {
            return;
        }
        records.close(session, clock.instant());
        if (state == SessionState.CALL_OPEN) {
            sessions.advance(session, SessionState.SELECTION);
        }
        log.note(Move.Kind.CALL_CLOSED, call, require(session), null);
        if (state != SessionState.CANCELLED) {
            handingIn.handInWhatWasTakenBack(session);
            unused.release(session);
            end.reach(session);
        }
        events.publishEvent(new CallClosed(session));
    }

    /**
     * Changes how many people can take part, down to those who confirmed.
     *
     * @throws NoRoom if more people have confirmed
     */
    public void changeSeats(SessionId session, int seats) {
        access.require(Role.COORDINATOR);
        sessions.lock(session);
        var call = require(session);
        if (seats < records.highestConfirmed(session)) {
            records.gatherSeats(session);
            if (seats < records.highestConfirmed(session)) {
                throw new NoRoom(null);
            }
        }
        records.setSeats(session, call.seats(), seats);
        sessions.setSeats(session, seats);
        log.note(Move.Kind.SEATS_CHANGED, call, require(session), seats);
    }

    /**
     * Changes the terms of a call all at once; who is invited stays.
     *
     * @throws NoRoom if more people have confirmed than there would be seats
     */
    public void change(SessionId session, NewCall terms) {
        var before = require(session);
        if (before.seats() != terms.seats()) {
            changeSeats(session, terms.seats());
        }
        if (!before.deadline().equals(terms.deadline())) {
            extend(session, terms.deadline());
        }
        changeEligibility(session, terms.eligibility());
        changeCutOff(session, terms.cutOff());
        changeQuotas(session, terms.quotas());
    }

    /** Keeps other numbers of seats for the sending countries; what was released stays so. */
    public void changeQuotas(SessionId session, List<Quota> quotas) {
        access.require(Role.COORDINATOR);
        sessions.lock(session);
        var call = require(session);
        var after = quotas.stream().map(quota -> quota.releasedAs(call)).toList();
        if (!call.quotas().equals(after)) {
            records.replaceQuotas(session, after);
            log.note(Move.Kind.QUOTAS_CHANGED, call, require(session), null);
        }
    }

    /** Says anew who can be nominated. */
    public void changeEligibility(SessionId session, LocalizedText eligibility) {
        access.require(Role.COORDINATOR);
        sessions.lock(session);
        var call = require(session);
        if (!call.eligibility().equals(eligibility)) {
            records.setEligibility(session, eligibility);
            log.record("eligibility changed", call, require(session));
        }
    }

    /** Sets the last day on which the reserve moves up by itself; null for the usual one. */
    public void changeCutOff(SessionId session, @Nullable LocalDate day) {
        access.require(Role.COORDINATOR);
        sessions.lock(session);
        var call = require(session);
        if (!Objects.equals(call.cutOff(), day)) {
            records.setCutOff(session, day);
            log.record("cut-off changed", call, require(session));
        }
    }

    @Transactional(readOnly = true)
    public Optional<Call> find(SessionId session) {
        return records.find(session);
    }

    @Transactional(readOnly = true)
    public Call require(SessionId session) {
        return find(session).orElseThrow(NotFound::new);
    }

    /** Open calls whose deadline lies between now and then. */
    @Transactional(readOnly = true)
    public List<Call> endingUntil(Instant then) {
        access.require(Role.COORDINATOR);
        return records.ending(clock.instant(), then).stream().map(this::require).toList();
    }

    /** As {@link #find}, for whoever may change it. */
    @Transactional(readOnly = true)
    public Optional<Call> toChange(SessionId session) {
        access.require(Role.COORDINATOR);
        return find(session);
    }

    /** Every invited organisation with the state of its list, for the centre. */
    @Transactional(readOnly = true)
    public List<Invitation> invited(SessionId session) {
        access.require(Role.COORDINATOR);
        return invitations.of(session);
    }

    private boolean add(SessionId session, OrganisationId organisation) {
        var found = organisations.find(organisation).orElseThrow(NotFound::new);
        boolean added = invitations.add(session, found, clock.instant());
        if (added) {
            log.record("invited", null, invitations.require(session, organisation));
        }
        return added;
    }

    private void takeBack(SessionId session, Quota quota) {
        if (quota.released() > 0) {
            records.release(session, quota.country(), -quota.released(), clock.instant());
            log.note(Move.Kind.QUOTA_TAKEN_BACK, session, quota.country(), quota.released());
        }
    }
}
