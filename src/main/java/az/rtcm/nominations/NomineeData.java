package az.rtcm.nominations;

import az.rtcm.accounts.PersonalData;
import az.rtcm.audit.Audit;
import az.rtcm.directory.People;
import az.rtcm.directory.PersonId;
import az.rtcm.training.SessionState;
import az.rtcm.training.Sessions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A person’s nominations. That somebody of an organisation was nominated stays, without post and
 * reasons; a seat of a session to come is given up.
 */
@Component
class NomineeData implements PersonalData {

    private static final Set<SessionState> TO_COME =
            EnumSet.of(SessionState.CALL_OPEN, SessionState.SELECTION, SessionState.CONFIRMED);

    private final NominationRepository nominations;
    private final Nominating nominating;
    private final Offers offers;
    private final Seats seats;
    private final Sessions sessions;
    private final People people;
    private final Audit audit;
    private final JdbcClient jdbc;

    NomineeData(
            NominationRepository nominations,
            Nominating nominating,
            Offers offers,
            Seats seats,
            Sessions sessions,
            People people,
            Audit audit,
            JdbcClient jdbc) {
        this.nominations = nominations;
        this.nominating = nominating;
        this.offers = offers;
        this.seats = seats;
        this.sessions = sessions;
        this.people = people;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** What the person may know: nothing before it is handed in, no reason but the communicated. */
    @Override
    public List<Section> of(PersonId person) {
        var posts =
                nominations.ofPersons(people.sameAs(person)).stream()
                        .collect(Collectors.toMap(Nomination::id, Nomination::post));
        return List.of(
                new Section(
                        "nominations.data",
                        offers.of(person).stream()
                                .map(offer -> fields(offer, posts.get(offer.id())))
                                .toList()));
    }

    @Override
    public List<String> erase(PersonId person) {
        var all = nominations.ofPersons(people.sameAs(person));
        all.forEach(this::giveUp);
        var ids = all.stream().map(one -> one.id().value()).toArray(UUID[]::new);
        jdbc.sql(
                        """
                        update nominations.nomination set post = '—', internal_reason = null,
                            prepared_reason = null, communicated_reason = null, version = version + 1
                        where id = any(:ids)
                        """)
                .param("ids", ids)
                .update();
        jdbc.sql(
                        """
                        update nominations.on_behalf set reference = '—'
                        where nomination_id = any(:ids)
                        """)
                .param("ids", ids)
                .update();
        jdbc.sql(
                        """
                        update nominations.move set actor = '—'
                        where nomination_id = any(:ids) and actor = any(:names)
                        """)
                .param("ids", ids)
                .param(
                        "names",
                        people.records(person).stream()
                                .map(record -> record.name().latin())
                                .toArray(String[]::new))
                .update();
        jdbc.sql("update nominations.move set note = null where nomination_id = any(:ids)")
                .param("ids", ids)
                .update();
        audit.erase(List.of(ids), "erasure of a person");
        return all.isEmpty() ? List.of() : List.of("nominations.erasure.stays");
    }

    private void giveUp(Nomination nomination) {
        if (!nomination.state().isLive()
                || !TO_COME.contains(sessions.require(nomination.sessionId()).state())) {
            return;
        }
        if (nomination.state() == NominationState.DRAFT) {
            nominating.remove(nomination);
        } else {
            seats.giveUp(nomination.id());
        }
    }

    private static List<Field> fields(Offer offer, @Nullable String post) {
        var state = new Word(offer.state().label(), offer.state().name());
        return List.of(
                new Field("nominations.data.session", offer.title()),
                new Field("nominations.organisation", offer.organisation()),
                new Field("nominations.post", post),
                new Field("nominations.data.state", state),
                new Field("nominations.prepared-reason", prepared(offer.reason())),
                new Field(
                        "nominations.communicated-reason",
                        offer.reason() == null ? null : offer.reason().words()));
    }

    private static @Nullable Word prepared(@Nullable CommunicatedReason reason) {
        var prepared = reason == null ? null : reason.prepared();
        return prepared == null ? null : new Word(prepared.label(), prepared.name());
    }
}
