package az.rtcm.nominations;

import az.rtcm.directory.Organisation;
import az.rtcm.directory.OrganisationId;
import az.rtcm.directory.Person;
import az.rtcm.directory.PersonId;
import az.rtcm.training.SessionId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One person named by one organisation for one session.
 *
 * @param country the sending country as it was then
 * @param rank place in the organisation's ranking, from 1
 * @param reservePlace order on the reserve list, smallest first
 * @param resembles another nomination of the session that may be of the same person
 * @param registeredHere whether the person became known by this nomination
 */
@Table(schema = "nominations", name = "nomination")
record Nomination(
        @Id NominationId id,
        SessionId sessionId,
        OrganisationId organisationId,
        String country,
        PersonId personId,
        String post,
        int rank,
        NominationState state,
        @Nullable String internalReason,
        @Nullable PreparedReason preparedReason,
        @Nullable String communicatedReason,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Instant announcedAt,
        @Nullable Integer reservePlace,
        @Nullable Integer seatNumber,
        @Nullable NominationId resembles,
        boolean registeredHere,
        @Version @Nullable Integer version) {

    static Nomination drafted(
            NominationId id,
            Invitation by,
            PersonId person,
            String post,
            int rank,
            boolean registeredHere,
            @Nullable NominationId resembles) {
        return new Nomination(
                id,
                by.sessionId(),
                by.organisationId(),
                by.country(),
                person,
                post,
                rank,
                NominationState.DRAFT,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                resembles,
                registeredHere,
                null);
    }

    boolean isAnnounced() {
        return announcedAt != null;
    }

    /** Whether a seat is offered to this nominee, who knows of it and has not answered. */
    boolean isOffered() {
        return state == NominationState.SELECTED && isAnnounced();
    }

    /** The communicated reason, prepared and written; null when there is none. */
    @Nullable CommunicatedReason told() {
        return CommunicatedReason.of(preparedReason, communicatedReason);
    }

    Participant participant() {
        return new Participant(id, personId, organisationId, country, post);
    }

    Candidate candidate(Person person, Organisation organisation, Set<Candidate.Flag> flags) {
        return new Candidate(
                id,
                person,
                organisation,
                country,
                post,
                rank,
                state,
                internalReason,
                told(),
                decidedBy,
                decidedAt,
                announcedAt,
                reservePlace,
                resembles,
                flags);
    }

    Nomination submitted() {
        return in(NominationState.SUBMITTED);
    }

    /** Back with the organisation; what was decided and nobody knows of is undone. */
    Nomination recalled() {
        var open = state == NominationState.SUBMITTED ? this : in(NominationState.SUBMITTED);
        return open.in(NominationState.DRAFT)
                .reasoned(Decision.of(Verdict.UNDECIDED), "", Instant.EPOCH);
    }

    /**
     * @throws WrongState if it was announced already or was answered
     */
    Nomination decided(Decision decision, String by, Instant at, @Nullable Integer place) {
        if (isAnnounced() || state == NominationState.DRAFT) {
            throw new WrongState(id, state);
        }
        var next = decision.verdict().state();
        return state == next
                ? reasoned(decision, by, at)
                : in(next).reserve(place).reasoned(decision, by, at);
    }

    Nomination announced(Instant at) {
        if (!state.isDecision()) {
            throw new WrongState(id, state);
        }
        return with(state, at, reservePlace, null);
    }

    Nomination confirmed(int seat) {
        if (!isOffered()) {
            throw new WrongState(id, state);
        }
        return with(next(NominationState.CONFIRMED), announcedAt, null, seat);
    }

    /** Onto the reserve list although selected: no seat was left at confirmation. */
    Nomination surplus(int place) {
        return with(next(NominationState.RESERVED), announcedAt, place, null);
    }

    /** A seat is offered from the reserve list, or to a replacement. */
    Nomination offered(Instant at) {
        return with(next(NominationState.SELECTED), at, null, null);
    }

    Nomination declined() {
        return in(NominationState.DECLINED);
    }

    Nomination withdrawn() {
        return in(NominationState.WITHDRAWN);
    }

    private Nomination in(NominationState next) {
        return with(next(next), announcedAt, null, null);
    }

    private NominationState next(NominationState next) {
        if (!state.canBecome(next)) {
            throw new WrongState(id, state);
        }
        return next;
    }

    private Nomination reserve(@Nullable Integer place) {
        return with(state, announcedAt, state == NominationState.RESERVED ? place : null, null);
    }

    private Nomination reasoned(Decision decision, String by, Instant at) {
        boolean open = decision.verdict() == Verdict.UNDECIDED;
        return new Nomination(
                id,
                sessionId,
                organisationId,
                country,
                personId,
                post,
                rank,
                state,
                open ? null : decision.internalReason(),
                open ? null : decision.preparedReason(),
                open ? null : decision.communicatedReason(),
                open ? null : by,
                open ? null : at,
                announcedAt,
                reservePlace,
                seatNumber,
                resembles,
                registeredHere,
                version);
    }

    Nomination held(String newPost) {
        return on(newPost, rank);
    }

    Nomination ranked(int newRank) {
        return on(post, newRank);
    }

    private Nomination on(String newPost, int newRank) {
        return new Nomination(
                id,
                sessionId,
                organisationId,
                country,
                personId,
                newPost,
                newRank,
                state,
                internalReason,
                preparedReason,
                communicatedReason,
                decidedBy,
                decidedAt,
                announcedAt,
                reservePlace,
                seatNumber,
                resembles,
                registeredHere,
                version);
    }

    private Nomination with(
            NominationState newState,
            @Nullable Instant announced,
            @Nullable Integer place,
            @Nullable Integer seat) {
        return new Nomination(
                id,
                sessionId,
                organisationId,
                country,
                personId,
                post,
                rank,
                newState,
                internalReason,
                preparedReason,
                communicatedReason,
                decidedBy,
                decidedAt,
                announced,
                place,
                seat,
                resembles,
                registeredHere,
                version);
    }
}
