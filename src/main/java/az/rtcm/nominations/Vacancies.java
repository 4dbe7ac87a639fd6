package az.rtcm.nominations;

import az.rtcm.training.Session;
import az.rtcm.training.SessionId;
import az.rtcm.training.SessionState;
import az.rtcm.training.Sessions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Seats that fell free: first for the organisation, then for the reserve in its order (rule 2). */
@Component
class Vacancies {

    static final Duration WINDOW = Duration.ofHours(48);

    private static final Set<SessionState> FILLING =
            Set.of(SessionState.CALL_OPEN, SessionState.SELECTION, SessionState.CONFIRMED);

    private final ReplacementRecords replacements;
    private final NominationRepository nominations;
    private final CallRecords calls;
    private final Seating seating;
    private final Sessions sessions;
    private final MoveLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Vacancies(
            ReplacementRecords replacements,
            NominationRepository nominations,
            CallRecords calls,
            Seating seating,
            Sessions sessions,
            MoveLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.replacements = replacements;
        this.nominations = nominations;
        this.calls = calls;
        this.seating = seating;
        this.sessions = sessions;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    List<Replacement> openIn(SessionId session) {
        return replacements.openIn(session);
    }

    /** Holds the seat for the organisation and asks it, unless the session runs already. */
    void ask(Nomination gone, Instant now) {
        var session = sessions.require(gone.sessionId());
        if (!FILLING.contains(session.state()) || isSurplus(session.id())) {
            return;
        }
        var asked = replacements.open(gone, now, now.plus(WINDOW));
        log.note(Move.Kind.REPLACEMENT_ASKED, gone, gone);
        events.publishEvent(
                new ReplacementAsked(
                        asked.id(), asked.sessionId(), asked.organisationId(), asked.until()));
    }

    /** Offers the held seat to the nominee whom the organisation named. */
    void fill(Replacement replacement, Nomination by) {
        replacements.named(replacement, by.id());
        var offered = nominations.save(by.offered(clock.instant()));
        log.note(Move.Kind.REPLACEMENT_NAMED, by, offered);
        events.publishEvent(new NominationSelected(offered.id(), offered.sessionId()));
    }

    /** The window ended: the seat goes to the reserve, by itself until the cut-off. */
    void lapse(Replacement replacement) {
        var session = sessions.require(replacement.sessionId());
        replacements.lapsed(replacement);
        var vacated = nominations.require(replacement.vacated());
        log.note(Move.Kind.REPLACEMENT_LAPSED, vacated, vacated);
        if (session.state() == SessionState.CANCELLED) {
            return;
        }
        release(session.id(), replacement.country());
        if (!FILLING.contains(session.state())) {
            return;
        }
        if (movesUpByItself(session)) {
            moveUp(session.id());
        } else {
            log.note(Move.Kind.LEFT_TO_COORDINATOR, session.id(), replacement.country(), 1);
        }
    }

    void promote(Nomination reserved) {
        var offered = nominations.save(reserved.offered(clock.instant()));
        log.note(Move.Kind.PROMOTED, reserved, offered);
        events.publishEvent(new ReservePromoted(offered.id(), offered.sessionId()));
    }

    private void moveUp(SessionId session) {
        var room = seating.room(session);
        var reserve = nominations.reserve(session);
        var next = reserve.stream().filter(one -> room.isFor(one.country())).findFirst();
        if (next.isPresent()) {
            promote(next.get());
        } else if (!reserve.isEmpty()) {
            log.note(Move.Kind.LEFT_TO_COORDINATOR, session, null, 1);
        }
    }

    private void release(SessionId session, String country) {
        if (seating.room(session).unused(country) > 0) {
            calls.release(session, country, 1, clock.instant());
            log.note(Move.Kind.QUOTA_RELEASED, session, country, 1);
        }
    }

    private boolean movesUpByItself(Session session) {
        var call = calls.find(session.id()).orElseThrow();
        var today = CutOff.day(clock.instant());
        return CutOff.of(call, session).map(last -> !today.isAfter(last)).orElse(true);
    }

    /** More people than seats hold offers: the seats got fewer, and nothing falls free. */
    private boolean isSurplus(SessionId session) {
        return seating.room(session).free() <= 0;
    }
}
