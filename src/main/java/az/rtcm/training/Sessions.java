package az.rtcm.training;

import az.rtcm.accounts.Access;
import az.rtcm.accounts.Role;
import az.rtcm.audit.Audit;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.time.PartialDate;
import az.rtcm.shared.web.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Plans sessions and carries them from draft to report. */
@Service
public class Sessions {

    static final String SUBJECT = "training.session";

    private final SessionTable table;
    private final SessionDays days;
    private final SessionAddresses addresses;
    private final Access access;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sessions(
            SessionTable table,
            SessionDays days,
            SessionAddresses addresses,
            Access access,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.days = days;
        this.addresses = addresses;
        this.access = access;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    public Optional<Session> find(SessionId id) {
        return table.find(id);
    }

    /** Those of them that exist. */
    public Map<SessionId, Session> byIds(Collection<SessionId> ids) {
        return table.of(ids).stream().collect(Collectors.toMap(Session::id, Function.identity()));
    }

    /**
     * @throws NotFound if there is no such session
     */
    public Session require(SessionId id) {
        return find(id).orElseThrow(NotFound::new);
    }

    /**
     * The session, for somebody who works in the back office.
     *
     * @throws NotFound if there is no such session
     */
    public Session inOffice(SessionId id) {
        access.require(Role.COORDINATOR, Role.LEADERSHIP, Role.MONITORING, Role.ADMINISTRATOR);
        return require(id);
    }

    /**
     * The session, for somebody who may change it.
     *
     * @throws NotFound if there is no such session
     */
    public Session toChange(SessionId id) {
        access.require(Role.COORDINATOR);
        return require(id);
    }

    /**
     * The session, held so that nobody else changes it or gives its seats until the transaction
     * ends.
     *
     * @throws NotFound if there is no such session
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Session lock(SessionId id) {
        return table.lock(id).orElseThrow(NotFound::new);
    }

    /** Stores a draft. */
    @Transactional
    public SessionId plan(SessionPlan plan) {
        access.require(Role.COORDINATOR);
        return planned(plan, null);
    }

    /**
     * Stores a draft once, however often its form is sent.
     *
     * @param form what tells this form from every other
     */
    @Transactional
    public SessionId plan(UUID form, SessionPlan plan) {
        access.require(Role.COORDINATOR);
        return table.byForm(form).orElseGet(() -> planned(plan, form));
    }

    /**
     * Writes the session anew; its days follow its period.
     *
     * @param version that the change was made to
     * @throws org.springframework.dao.OptimisticLockingFailureException if somebody else was faster
     * @throws NotReadyToPublish if visitors see it and would miss something afterwards
     * @throws DaysInUse if attendance is marked on days that the new period leaves out
     * @throws AlreadyCounted if period or rule would change after the attendance was counted
     */
    @Transactional
    public void change(SessionId id, int version, SessionPlan plan) {
        change(id, version, plan, null);
    }

    /**
     * As {@link #change(SessionId, int, SessionPlan)}, with what reports say of a session on
     * record.
     *
     * @param reported null when it stays
     */
    @Transactional
    public void change(SessionId id, int version, SessionPlan plan, @Nullable OnRecord reported) {
        access.require(Role.COORDINATOR);
        var before = lock(id);
        if (before.plan().isCountedOtherwise(plan) && days.areCounted(id)) {
            throw new AlreadyCounted();
        }
        table.update(id, version, plan);
        if (reported != null && before.onRecord()) {
            table.setReported(id, reported);
        }
        var after = require(id);
        if (after.isAnnounced() && !after.missing().isEmpty()) {
            throw new NotReadyToPublish(after.missing());
        }
        addresses.name(id, plan);
        days.follow(before, after);
        audit.record(SUBJECT, id.value(), "changed", before, after);
    }

    /**
     * Shows the session to everybody.
     *
     * @throws NotReadyToPublish if something is missing that visitors must be told
     * @throws StateRefused if it is no draft
     */
    @Transactional
    public void publish(SessionId id) {
        advance(id, SessionState.PUBLISHED);
    }

    /** Takes the session from the site again, as long as no call was opened. */
    @Transactional
    public void withdraw(SessionId id) {
        advance(id, SessionState.DRAFT);
    }

    /**
     * Leads the session to another state; to call it off, see {@link #cancel}.
     *
     * @throws StateRefused if its state does not lead there, or something {@link #obstacle stands
     *     against it}
     * @throws NotReadyToPublish if it is to be published and something is missing
     */
    @Transactional
    public void advance(SessionId id, SessionState to) {
        access.require(Role.COORDINATOR);
        var session = lock(id);
        if (to == SessionState.CANCELLED) {
            throw new StateRefused(session.state(), to);
        }
        if (to == SessionState.PUBLISHED && !session.missing().isEmpty()) {
            throw new NotReadyToPublish(session.missing());
        }
        if (session.state().leadsTo(to)) {
            obstacle(session, to)
                    .ifPresent(
                            reason -> {
                                throw new StateRefused(session.state(), to, reason);
                            });
        }
        lead(session, to);
        if (to == SessionState.PUBLISHED) {
            events.publishEvent(new SessionPublished(id));
        }
    }

    /**
     * What stands against the step besides the state, as a message key: nothing begins before its
     * first day or ends before its last half-day, since figures count what took place; and what is
     * reported before its attendance is counted could be counted by nobody afterwards.
     */
    public Optional<String> obstacle(Session session, SessionState to) {
        boolean clear =
                switch (to) {
                    case RUNNING -> session.hasBegun(clock.instant());
                    case CLOSED -> session.isAtItsEnd(days.of(session.id()), clock.instant());
                    case REPORTED -> session.onRecord() || days.areCounted(session.id());
                    default -> true;
                };
        return clear ? Optional.empty() : Optional.of("training.obstacle." + to.name());
    }

    private void lead(Session session, SessionState to) {
        if (!session.state().leadsTo(to)) {
            throw new StateRefused(session.state(), to);
        }
        table.setState(session.id(), to);
        audit.record(SUBJECT, session.id().value(), "advanced", session.state(), to);
        events.publishEvent(new SessionAdvanced(session.id(), session.state(), to));
    }

    /**
     * Moves a session that was announced to other days, or to days not yet known.
     *
     * @throws StateRefused if it is a draft, or takes place already, or was cancelled
     * @throws DaysInUse if attendance is marked on days that the new period leaves out
     */
    @Transactional
    public void postpone(
            SessionId id,
            @Nullable PartialDate starts,
            @Nullable PartialDate ends,
            LocalizedText text) {
        access.require(Role.COORDINATOR);
        var before = lock(id);
        if (!before.canBePostponed()) {
            throw new StateRefused(before.state(), before.state());
        }
        var plan = before.plan().during(starts, ends);
        table.update(id, before.version(), plan);
        table.setNotice(id, notice(ChangeNotice.Kind.POSTPONED, text));
        addresses.name(id, plan);
        var after = require(id);
        days.follow(before, after);
        audit.record(SUBJECT, id.value(), "postponed", before, after);
        events.publishEvent(new SessionPostponed(id));
    }

    /**
     * Calls the session off; its page stays and says so.
     *
     * @throws StateRefused if it took place or was cancelled before
     */
    @Transactional
    public void cancel(SessionId id, LocalizedText text) {
        access.require(Role.COORDINATOR);
        var session = lock(id);
        if (!session.state().leadsTo(SessionState.CANCELLED)) {
            throw new StateRefused(session.state(), SessionState.CANCELLED);
        }
        table.setNotice(id, notice(ChangeNotice.Kind.CANCELLED, text));
        lead(session, SessionState.CANCELLED);
        events.publishEvent(new SessionCancelled(id));
    }

    /** The seats are those that were given out in a call: one truth for every page. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void setSeats(SessionId id, int seats) {
        access.require(Role.COORDINATOR);
        var before = lock(id).seats();
        if (before == null || before != seats) {
            table.setSeats(id, seats);
            audit.record(SUBJECT, id.value(), "seats-set", before, seats);
        }
    }

    /**
     * Stores a draft like this session, without its dates; once, however often its form is sent.
     *
     * @param form what tells this form from every other
     */
    @Transactional
    public SessionId copy(UUID form, SessionId id) {
        return plan(form, require(id).plan().during((PartialDate) null, null));
    }

    private SessionId planned(SessionPlan plan, @Nullable UUID form) {
        var id = SessionId.next();
        if (!table.insert(id, plan, form)) {
            return table.byForm(java.util.Objects.requireNonNull(form)).orElseThrow();
        }
        addresses.name(id, plan);
        var session = require(id);
        days.follow(null, session);
        audit.record(SUBJECT, id.value(), "planned", null, session);
        return id;
    }

    private ChangeNotice notice(ChangeNotice.Kind kind, LocalizedText text) {
        return new ChangeNotice(kind, text, LocalDate.ofInstant(clock.instant(), Schedule.CENTRE));
    }
}
