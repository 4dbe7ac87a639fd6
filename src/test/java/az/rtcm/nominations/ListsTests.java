package az.rtcm.nominations;

import static az.rtcm.nominations.TestCalls.asPlatform;
import static az.rtcm.nominations.TestCalls.named;
import static az.rtcm.nominations.TestCalls.somebody;
import static az.rtcm.nominations.TestCalls.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.rtcm.PlatformTest;
import az.rtcm.PlatformTestConfiguration;
import az.rtcm.accounts.SignIn;
import az.rtcm.directory.OrganisationId;
import az.rtcm.directory.PersonId;
import az.rtcm.training.SessionId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists of organisations: drafted, handed in, taken back, and entered by the centre. */
@PlatformTest
class ListsTests {

    private static final OnBehalf PAPER =
            new OnBehalf(Channel.LETTER, "12/345", LocalDate.of(2026, 9, 1), null);

    @Autowired ApplicationContext platform;
    @Autowired SignIn signIn;
    @Autowired Nominations nominations;
    @Autowired NominationRepository repository;
    @Autowired OnBehalfRecords papers;
    @Autowired Invitations invitations;
    @Autowired Replacements replacements;
    @Autowired ReplacementRecords windows;
    @Autowired Seating seating;
    @Autowired Selection selection;
    @Autowired Calls calls;
    @Autowired Seats seats;
    @Autowired Deadlines deadlines;
    @Autowired Candidates candidates;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTestConfiguration.TestClock clock;

    private TestCalls given;
    private OrganisationId agency;
    private SignIn.Reader focalPoint;

    @BeforeEach
    void given() {
        given = new TestCalls(platform);
        agency = given.organisation("GE");
        focalPoint = signIn.asFocalPoint(agency);
    }

    @AfterEach
    void setTheClockBack() {
        clock.reset();
    }

    @Test
    void whoeverWasEnteredOnPaperStaysHandedInWhenTheListIsTakenBack() {
        var session = given.call(5, List.of(), agency);
        var own = nominate(session, named("Given", unique()));
        focalPoint.run(() -> nominations.submit(session, agency));
        var onPaper = given.nominee(session, agency);
        assertThat(focalPoint.call(() -> nominations.recall(session, agency)))
                .isEqualTo(new Nominations.Recalled(1, 1));
        assertThat(given.state(own)).isEqualTo(NominationState.DRAFT);
        assertThat(given.state(onPaper)).isEqualTo(NominationState.SUBMITTED);
        focalPoint.run(() -> nominations.remove(own));
        assertThat(focalPoint.call(() -> nominations.recall(session, agency)).back()).isZero();
        assertThat(given.state(onPaper)).isEqualTo(NominationState.SUBMITTED);
    }

    @Test
    void aDraftWithAPaperBehindItIsWithdrawnWhenItIsRemoved() {
        var session = given.call(5, List.of(), agency);
        var onPaper = given.nominee(session, agency);
        jdbc.sql("update nominations.nomination set state = 'DRAFT' where id = :id")
                .param("id", onPaper.value())
                .update();
        focalPoint.run(() -> nominations.remove(onPaper));
        assertThat(given.state(onPaper)).isEqualTo(NominationState.WITHDRAWN);
        assertThat(papers.of(session).get(onPaper))
                .extracting(OnBehalfEntry::paper)
                .containsExactly(new OnBehalf(Channel.LETTER, "1/1", PAPER.dated(), null));
    }

    @Test
    void aListThatWasTakenBackCountsAtTheDeadlineAsItStands() {
        var session = given.call(5, List.of(Quota.of("GE", 0, 3)), agency);
        var first = nominate(session, somebody());
        var second = nominate(session, somebody());
        focalPoint.run(
                () -> {
                    nominations.submit(session, agency);
                    nominations.recall(session, agency);
                    nominations.move(second, -1);
                });
        clock.set(TestCalls.DEADLINE);
        deadlines.meet();
        assertThat(given.state(first)).isEqualTo(NominationState.SUBMITTED);
        assertThat(given.state(second)).isEqualTo(NominationState.SUBMITTED);
        assertThat(given.one(second).rank()).isEqualTo(1);
        assertThat(kinds(session)).contains(Move.Kind.LIST_TAKEN_AS_IT_STOOD);
        assertThat(calls.require(session).quota("GE").orElseThrow().released()).isEqualTo(1);
    }

    @Test
    void aDraftThatWasNeverHandedInStandsInNobodysWay() {
        var session = given.call(5, List.of(), agency);
        var forgotten = nominate(session, somebody());
        var elsewhere = nominate(session, somebody());
        var unwanted = nominate(session, somebody());
        asPlatform(() -> calls.close(session));
        assertThat(given.state(forgotten)).isEqualTo(NominationState.DRAFT);

        focalPoint.run(() -> nominations.remove(unwanted));
        assertThat(repository.findById(unwanted)).isEmpty();
        enter(session, agency, person(forgotten));
        assertThat(given.state(forgotten)).isEqualTo(NominationState.SUBMITTED);
        assertThat(papers.of(session)).containsOnlyKeys(forgotten);

        var other = given.organisation("MD");
        asPlatform(() -> calls.invite(session, List.of(other)));
        var person = person(elsewhere);
        enter(session, other, person);
        assertThat(repository.findById(elsewhere)).isEmpty();
        assertThat(given.all(session))
                .filteredOn(one -> one.personId().equals(person))
                .extracting(Nomination::organisationId)
                .containsExactly(other);
    }

    @Test
    void aDraftCanBeNamedAsReplacement() {
        var session = given.call(1, List.of(), agency);
        var chosen = given.nominee(session, agency);
        var draft = nominate(session, somebody());
        given.announce(session);
        focalPoint.run(() -> seats.withdraw(chosen));
        var window = windows.openIn(session).getFirst();
        focalPoint.run(() -> replacements.name(window.id(), draft));
        assertThat(given.state(draft)).isEqualTo(NominationState.SELECTED);
    }

    @Test
    void aPaperEntryNeitherHandsInTheListNorCostsItsPlaceInTheLine() {
        var late = given.organisation("MD");
        var session = given.call(1, List.of(), agency, late);
        var first = nominate(session, somebody());
        focalPoint.run(() -> nominations.submit(session, agency));
        clock.set(clock.instant().plusSeconds(60));
        given.nominee(session, late);
        clock.set(clock.instant().plusSeconds(60));
        given.nominee(session, agency);
        nominate(session, somebody());
        clock.set(clock.instant().plusSeconds(60));
        focalPoint.run(() -> nominations.submit(session, agency));
        asPlatform(() -> calls.close(session));
        assertThat(TestCalls.platform(() -> selection.proposal(session)))
                .containsEntry(first, Verdict.SELECT);

        var drafting = given.call(3, List.of(), agency);
        nominate(drafting, somebody());
        given.nominee(drafting, agency);
        assertThat(invitations.require(drafting, agency).submittedAt()).isNull();
        assertThat(invitations.require(drafting, agency).firstSubmittedAt()).isNotNull();
    }

    @Test
    void whoWasNotSelectedIsNotNamedAgain() {
        var session = given.call(5, List.of(), agency);
        var refused = nominate(session, somebody());
        focalPoint.run(() -> nominations.submit(session, agency));
        asPlatform(
                () -> {
                    calls.close(session);
                    selection.decide(
                            session,
                            List.of(refused),
                            new Decision(Verdict.NOT_SELECT, "test", null));
                    calls.extend(session, TestCalls.DEADLINE.plusSeconds(60));
                });
        var again = known(person(refused));
        assertThatThrownBy(() -> nominate(session, again)).isInstanceOf(AlreadyNominated.class);
    }

    @Test
    void twoOrganisationsThatNameOnePersonAtOnceGetOneNomination() throws Exception {
        var other = given.organisation("MD");
        var earlier = given.call(5, List.of(), agency);
        var person = person(nominate(earlier, somebody()));
        var alsoEarlier = given.call(5, List.of(), other);
        enter(alsoEarlier, other, person);
        var otherFocalPoint = signIn.asFocalPoint(other);
        for (int round = 0; round < 5; round++) {
            var session = given.call(5, List.of(), agency, other);
            var start = new CountDownLatch(1);
            var work = new ArrayList<Future<?>>();
            try (var threads = Executors.newFixedThreadPool(2)) {
                for (var by : List.of(focalPoint, otherFocalPoint)) {
                    var list = by == focalPoint ? agency : other;
                    work.add(
                            threads.submit(
                                    () -> {
                                        start.await();
                                        return nominate(by, session, list, known(person));
                                    }));
                }
                start.countDown();
            }
            assertThat(work)
                    .filteredOn(one -> one.state() == Future.State.FAILED)
                    .singleElement()
                    .extracting(Future::exceptionNow)
                    .isInstanceOf(AlreadyNominated.class);
            assertThat(given.all(session)).hasSize(1);
        }
    }

    @Test
    void theSameAnswerTwiceIsNotedOnce() {
        var session = given.call(1, List.of(), agency);
        var nominee = given.nominee(session, agency);
        given.announce(session);
        for (int i = 0; i < 2; i++) {
            asPlatform(() -> seats.confirmOnBehalf(nominee, PAPER));
        }
        assertThat(acts(session, nominee))
                .containsExactly(OnBehalfEntry.Act.NOMINATED, OnBehalfEntry.Act.CONFIRMED);
        for (int i = 0; i < 2; i++) {
            asPlatform(() -> seats.withdrawOnBehalf(nominee, PAPER));
        }
        assertThat(acts(session, nominee)).hasSize(3);
    }

    @Test
    void everyChangeOfAListLeavesATraceThatSaysWhatWasBefore() {
        var session = given.call(5, List.of(), agency);
        var one = nominate(session, somebody());
        var other = nominate(session, somebody());
        focalPoint.run(
                () -> {
                    nominations.revise(one, named("Other", unique()));
                    nominations.move(other, -1);
                    nominations.submit(session, agency);
                    nominations.recall(session, agency);
                    nominations.remove(other);
                });
        assertThat(trail(one.value())).containsExactly("added", "revised", "submitted", "recalled");
        assertThat(trail(other.value()))
                .containsExactly("added", "moved", "submitted", "recalled", "removed");
        assertThat(trail(agency.value())).contains("invited", "list_submitted", "list_recalled");
        asPlatform(() -> calls.changeCutOff(session, LocalDate.of(2026, 11, 1)));
        assertThat(trail(session.value())).contains("call_opened", "cut-off changed");
        assertThat(change(one.value(), "submitted")).contains("DRAFT", "SUBMITTED");
        assertThat(change(session.value(), "cut-off changed")).contains("2026-11-01");
    }

    /** What is handed in before the end is counted by it, what comes later is refused. */
    @Test
    void handingInWhileTheCallEndsLosesNobody() throws Exception {
        for (int round = 0; round < 8; round++) {
            var session = given.call(5, List.of(Quota.of("GE", 0, 2)), agency);
            nominate(session, somebody());
            var start = new CountDownLatch(1);
            var work = new ArrayList<Future<?>>();
            try (var threads = Executors.newFixedThreadPool(2)) {
                work.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    focalPoint.run(() -> nominations.submit(session, agency));
                                    return null;
                                }));
                work.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    asPlatform(() -> calls.close(session));
                                    return null;
                                }));
                start.countDown();
            }
            work.get(1).get();
            int handedIn = (int) given.in(session, NominationState.SUBMITTED);
            assertThat(calls.require(session).quota("GE").orElseThrow().released())
                    .as("with %s handed in", handedIn)
                    .isEqualTo(2 - handedIn);
            assertThat(seating.hopeful(session).getOrDefault("GE", 0)).isEqualTo(handedIn);
        }
    }

    private NominationId nominate(SessionId session, NewNominee nominee) {
        return nominate(focalPoint, session, agency, nominee);
    }

    private NominationId nominate(
            SignIn.Reader by, SessionId session, OrganisationId list, NewNominee nominee) {
        var id = NominationId.next();
        by.run(() -> nominations.nominate(session, list, Map.of(id, nominee)));
        return id;
    }

    private void enter(SessionId session, OrganisationId list, PersonId known) {
        var id = NominationId.next();
        asPlatform(() -> nominations.nominateOnBehalf(session, list, id, known(known), PAPER));
    }

    private static NewNominee known(PersonId person) {
        return new NewNominee(somebody().person(), person, "Inspector");
    }

    private PersonId person(NominationId id) {
        return given.one(id).personId();
    }

    private List<OnBehalfEntry.Act> acts(SessionId session, NominationId id) {
        return papers.of(session).getOrDefault(id, List.of()).stream()
                .map(OnBehalfEntry::act)
                .toList();
    }

    private List<Move.Kind> kinds(SessionId session) {
        return TestCalls.platform(() -> candidates.moves(session)).stream()
                .map(Move::kind)
                .toList();
    }

    private List<@Nullable String> trail(UUID subject) {
        return jdbc.sql("select action from audit.entry where subject_id = :id order by id")
                .param("id", subject)
                .query(String.class)
                .list();
    }

    private String change(UUID subject, String action) {
        return jdbc.sql(
                        """
                        select p.value from audit.part p join audit.entry e on e.id = p.entry_id
                        where e.subject_id = :id and e.action = :action and p.kind = 'CHANGE'
                        """)
                .param("id", subject)
                .param("action", action)
                .query(String.class)
                .single();
    }
}
