package az.rtcm.nominations;

import az.rtcm.directory.People;
import az.rtcm.directory.PersonId;
import az.rtcm.shared.web.NotFound;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Works on one list, which is locked: who is on it, and in which order. */
@Component
class Nominating {

    private final NominationRepository nominations;
    private final CallRecords calls;
    private final Recognition recognition;
    private final OnBehalfRecords papers;
    private final People people;
    private final MoveLog log;
    private final JdbcClient jdbc;

    Nominating(
            NominationRepository nominations,
            CallRecords calls,
            Recognition recognition,
            OnBehalfRecords papers,
            People people,
            MoveLog log,
            JdbcClient jdbc) {
        this.nominations = nominations;
        this.calls = calls;
        this.recognition = recognition;
        this.papers = papers;
        this.people = people;
        this.log = log;
        this.jdbc = jdbc;
    }

    /** Puts people at the end of the list; an id that is on it already is passed over. */
    void add(Invitation list, Map<NominationId, NewNominee> nominees) {
        var inSession = new ArrayList<>(nominations.ofSession(list.sessionId()));
        nominees.forEach(
                (id, nominee) -> {
                    if (stored(list, id, inSession).isEmpty()) {
                        if (nominee.known() != null) {
                            recognition.requireOwn(list, nominee.known());
                        }
                        inSession.add(draft(list, id, nominee, inSession));
                    }
                });
    }

    /**
     * Somebody who is to be handed in at once: on paper, or as a replacement. A draft of the person
     * that nobody handed in is taken for it, of whichever list once the call has ended.
     */
    Nomination enter(Invitation list, NominationId id, NewNominee nominee) {
        var inSession = new ArrayList<>(nominations.ofSession(list.sessionId()));
        var stored = stored(list, id, inSession);
        if (stored.isPresent()) {
            return stored.get();
        }
        var left = nominee.known() == null ? null : draftOf(nominee.known(), inSession);
        if (left != null && list.holds(left)) {
            recognition.complete(left.personId(), nominee.person());
            return nominations.save(left.held(nominee.post()));
        }
        if (left != null && hasEnded(list)) {
            remove(left);
            inSession.remove(left);
        }
        return draft(list, id, nominee, inSession);
    }

    void revise(Nomination draft, NewNominee nominee) {
        if (recognition.isCorrectable(draft)) {
            people.change(draft.personId(), nominee.person());
        } else {
            recognition.complete(draft.personId(), nominee.person());
        }
        log.record("revised", draft, nominations.save(draft.held(nominee.post())));
    }

    /** Whoever was entered on paper stays on record as withdrawn, with that paper. */
    void remove(Nomination draft) {
        if (papers.isEntered(draft.id())) {
            log.note(Move.Kind.WITHDRAWN, draft, nominations.save(draft.withdrawn()));
            return;
        }
        nominations.delete(draft);
        shift(draft, draft.rank() + 1, Integer.MAX_VALUE, -1);
        log.record("removed", draft, null);
    }

    void move(Nomination draft, int places) {
        var list = nominations.ofList(draft.sessionId(), draft.organisationId());
        int last = list.stream().mapToInt(Nomination::rank).max().orElse(1);
        int to = Math.clamp((long) draft.rank() + places, 1, last);
        if (to < draft.rank()) {
            shift(draft, to, draft.rank() - 1, 1);
        } else {
            shift(draft, draft.rank() + 1, to, -1);
        }
        log.record("moved", draft, nominations.save(draft.ranked(to)));
    }

    private Optional<Nomination> stored(
            Invitation list, NominationId id, Collection<Nomination> inSession) {
        var stored = inSession.stream().filter(one -> one.id().equals(id)).findFirst();
        if (stored.isEmpty() ? nominations.existsById(id) : !list.holds(stored.get())) {
            throw new NotFound();
        }
        return stored;
    }

    private Nomination draft(
            Invitation list, NominationId id, NewNominee nominee, List<Nomination> inSession) {
        var known = nominee.known();
        if (known != null && isNamed(known, inSession)) {
            throw new AlreadyNominated();
        }
        var resembling = known != null ? null : recognition.resembling(nominee.person(), inSession);
        if (known != null) {
            recognition.complete(known, nominee.person());
        }
        int last =
                inSession.stream().filter(list::holds).mapToInt(Nomination::rank).max().orElse(0);
        var draft =
                insert(
                        Nomination.drafted(
                                id,
                                list,
                                known != null ? known : people.register(nominee.person()),
                                nominee.post(),
                                last + 1,
                                known == null,
                                resembling));
        log.record("added", null, draft);
        return draft;
    }

    /** The database is the judge of what this session’s rows did not show yet. */
    private Nomination insert(Nomination draft) {
        try {
            return nominations.save(draft);
        } catch (DuplicateKeyException twice) {
            throw new AlreadyNominated();
        } catch (DbActionExecutionException failed) {
            if (failed.getCause() instanceof DuplicateKeyException) {
                throw new AlreadyNominated();
            }
            throw failed;
        }
    }

    /** Who declined or withdrew may be named again; who was not selected may not. */
    private boolean isNamed(PersonId known, Collection<Nomination> inSession) {
        var same = people.sameAs(known);
        return inSession.stream()
                .filter(other -> same.contains(other.personId()))
                .anyMatch(
                        other ->
                                other.state() != NominationState.DECLINED
                                        && other.state() != NominationState.WITHDRAWN);
    }

    private @Nullable Nomination draftOf(PersonId known, Collection<Nomination> inSession) {
        var same = people.sameAs(known);
        return inSession.stream()
                .filter(one -> one.state() == NominationState.DRAFT)
                .filter(one -> same.contains(one.personId()))
                .findFirst()
                .orElse(null);
    }

    private boolean hasEnded(Invitation list) {
        return calls.find(list.sessionId()).orElseThrow(NotFound::new).closedAt() != null;
    }

    private void shift(Nomination within, int from, int to, int by) {
        jdbc.sql(
                        """
                        update nominations.nomination set rank = rank + :by
                        where session_id = :session and organisation_id = :organisation
                        and rank between :from and :to
                        """)
                .param("by", by)
                .param("session", within.sessionId().value())
                .param("organisation", within.organisationId().value())
                .param("from", from)
                .param("to", to)
                .update();
    }
}
