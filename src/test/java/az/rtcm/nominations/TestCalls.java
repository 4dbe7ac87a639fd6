package az.rtcm.nominations;

import az.rtcm.directory.NewOrganisation;
import az.rtcm.directory.NewPerson;
import az.rtcm.directory.OrganisationId;
import az.rtcm.directory.OrganisationKind;
import az.rtcm.directory.Organisations;
import az.rtcm.directory.PersonName;
import az.rtcm.directory.Sex;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.training.Mode;
import az.rtcm.training.SessionId;
import az.rtcm.training.SessionKind;
import az.rtcm.training.SessionPlan;
import az.rtcm.training.SessionState;
import az.rtcm.training.Sessions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions with calls and people on lists, each test its own. */
class TestCalls {

    static final Instant DEADLINE = Instant.parse("2026-09-30T14:00:00Z");
    static final LocalDate START = LocalDate.of(2026, 12, 7);

    private final Sessions sessions;
    private final Organisations organisations;
    private final Calls calls;
    private final Nominations nominations;
    private final Selection selection;
    private final NominationRepository repository;
    private final JdbcClient jdbc;

    TestCalls(ApplicationContext platform) {
        this.sessions = platform.getBean(Sessions.class);
        this.organisations = platform.getBean(Organisations.class);
        this.calls = platform.getBean(Calls.class);
        this.nominations = platform.getBean(Nominations.class);
        this.selection = platform.getBean(Selection.class);
        this.repository = platform.getBean(NominationRepository.class);
        this.jdbc = platform.getBean(JdbcClient.class);
    }

    static <T> T platform(Supplier<T> work) {
        return Actor.platform("test").call(work);
    }

    static void asPlatform(Runnable work) {
        Actor.platform("test").run(work);
    }

    OrganisationId organisation(String country) {
        var name = "Agency " + UUID.randomUUID().toString().substring(0, 8);
        return platform(
                () ->
                        organisations.register(
                                new NewOrganisation(
                                        OrganisationKind.MIGRATION_AGENCY,
                                        country,
                                        LocalizedText.published(name, name, name),
                                        false)));
    }

    SessionId session() {
        var text = text("Training " + UUID.randomUUID().toString().substring(0, 8));
        return platform(
                () -> {
                    var id =
                            sessions.plan(
                                    SessionPlan.titled(text)
                                            .as(SessionKind.TRAINING, Mode.IN_PERSON)
                                            .during(START, START.plusDays(4))
                                            .at(text("Baku"))
                                            .described(text, text, text, text)
                                            .withSeats(30));
                    sessions.publish(id);
                    return id;
                });
    }

    SessionId call(int seats, List<Quota> quotas, OrganisationId... invited) {
        var id = session();
        asPlatform(
                () ->
                        calls.open(
                                id,
                                new NewCall(
                                        seats,
                                        DEADLINE,
                                        LocalizedText.empty("en"),
                                        null,
                                        quotas,
                                        Set.copyOf(Arrays.asList(invited)))));
        return id;
    }

    /** Somebody on the list of the organisation, entered on its behalf and so handed in. */
    NominationId nominee(SessionId session, OrganisationId organisation) {
        var id = NominationId.next();
        asPlatform(
                () ->
                        nominations.nominateOnBehalf(
                                session,
                                organisation,
                                id,
                                somebody(),
                                new OnBehalf(
                                        Channel.LETTER, "1/1", LocalDate.of(2026, 9, 1), null)));
        return id;
    }

    static NewNominee somebody() {
        return named("Given", unique());
    }

    static NewNominee named(String given, String family) {
        return new NewNominee(
                new NewPerson(
                        new PersonName(given, family, null, null, Map.of()),
                        null,
                        "en",
                        Sex.FEMALE,
                        1990,
                        null,
                        false),
                null,
                "Inspector");
    }

    /** Letters only, unlike any other: names must not resemble each other. */
    static String unique() {
        var letters = new StringBuilder("N");
        for (char digit : UUID.randomUUID().toString().replace("-", "").toCharArray()) {
            letters.append((char) ('a' + Character.digit(digit, 16)));
        }
        return letters.substring(0, 16);
    }

    /** Ends the call, accepts all rankings and announces. */
    void announce(SessionId session) {
        asPlatform(
                () -> {
                    calls.close(session);
                    selection.accept(session);
                    selection.announce(session);
                });
    }

    /** The session goes through these states, whatever they ask for elsewhere. */
    void lead(SessionId session, SessionState... states) {
        for (var state : states) {
            jdbc.sql("update training.session set state = :state where id = :id")
                    .param("state", state.name())
                    .param("id", session.value())
                    .update();
        }
    }

    List<Nomination> all(SessionId session) {
        return repository.ofSession(session);
    }

    NominationState state(NominationId id) {
        return repository.require(id).state();
    }

    long in(SessionId session, NominationState state) {
        return all(session).stream().filter(one -> one.state() == state).count();
    }

    Nomination one(NominationId id) {
        return repository.require(id);
    }

    private static LocalizedText text(String words) {
        return LocalizedText.published(words, words, words);
    }
}
