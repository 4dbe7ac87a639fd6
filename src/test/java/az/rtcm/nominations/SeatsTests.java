package az.rtcm.nominations;

import static az.rtcm.nominations.TestCalls.asPlatform;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import az.rtcm.PlatformTest;
import az.rtcm.PlatformTestConfiguration;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.SignIn;
import az.rtcm.directory.OrganisationId;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.web.NotFound;
import az.rtcm.training.SessionId;
import az.rtcm.training.SessionState;
import az.rtcm.training.Sessions;
import az.rtcm.training.StateRefused;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Rule 2: seats, replacements and the reserve. */
@PlatformTest
class SeatsTests {

    private TestCalls given;
    private ApplicationContext platform;

    @Autowired
    void platform(ApplicationContext platform) {
        this.platform = platform;
        given = new TestCalls(platform);
    }

    @Autowired SignIn signIn;
    @Autowired Seats seats;
    @Autowired Selection selection;
    @Autowired Replacements replacements;
    @Autowired Deadlines deadlines;
    @Autowired Calls calls;
    @Autowired Sessions sessions;
    @Autowired Offers offers;
    @Autowired Candidates candidates;
    @Autowired ReplacementRecords windows;
    @Autowired Seating seating;
    @Autowired PlatformTestConfiguration.TestClock clock;

    @AfterEach
    void setTheClockBack() {
        clock.reset();
    }

    @Test
    void fiftyWhoConfirmAtOnceNeverGetMoreSeatsThanThereAreAndNobodyIsLost() throws Exception {
        var agency = given.organisation("GE");
        var session = given.call(50, List.of(), agency);
        var nominees = new ArrayList<NominationId>();
        for (int i = 0; i < 50; i++) {
            nominees.add(given.nominee(session, agency));
        }
        given.announce(session);
        asPlatform(() -> calls.changeSeats(session, 30));
        var start = new CountDownLatch(1);
        var outcomes = new ArrayList<Future<NominationState>>();
        try (var threads = Executors.newFixedThreadPool(50)) {
            for (var id : nominees) {
                outcomes.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    return self(id).call(() -> seats.confirm(id));
                                }));
            }
            start.countDown();
        }
        for (var outcome : outcomes) {
            assertThat(outcome.get()).isIn(NominationState.CONFIRMED, NominationState.RESERVED);
        }
        assertThat(given.in(session, NominationState.CONFIRMED)).isEqualTo(30);
        assertThat(given.in(session, NominationState.RESERVED)).isEqualTo(20);
        assertThat(given.all(session).stream().map(Nomination::seatNumber).filter(n -> n != null))
                .doesNotHaveDuplicates()
                .allMatch(number -> number <= 30);
    }

    @Test
    void aSessionStaysInSelectionUntilNobodyIsUndecided() {
        var agency = given.organisation("GE");
        var session = given.call(3, List.of(), agency);
        var first = given.nominee(session, agency);
        var second = given.nominee(session, agency);
        var third = given.nominee(session, agency);
        asPlatform(
                () -> {
                    calls.close(session);
                    selection.decide(session, List.of(first), Decision.of(Verdict.SELECT));
                    selection.announce(session);
                });
        assertThat(sessions.require(session).state()).isEqualTo(SessionState.SELECTION);
        self(first).run(() -> seats.confirm(first));
        asPlatform(
                () -> {
                    selection.decide(session, List.of(second), Decision.of(Verdict.SELECT));
                    selection.announce(session);
                });
        assertThat(sessions.require(session).state()).isEqualTo(SessionState.SELECTION);
        self(third).run(() -> seats.withdraw(third));
        assertThat(sessions.require(session).state())
                .as("the last who was undecided has withdrawn")
                .isEqualTo(SessionState.CONFIRMED);
    }

    @Test
    void theOrganisationHasFortyEightHoursAndThenTheReserveMovesUpInOrder() {
        var georgia = given.organisation("GE");
        var moldova = given.organisation("MD");
        var session = given.call(1, List.of(), georgia, moldova);
        var first = given.nominee(session, georgia);
        var second = given.nominee(session, moldova);
        var third = given.nominee(session, moldova);
        given.announce(session);
        var chosen = given.state(first) == NominationState.SELECTED ? first : second;
        var next = chosen.equals(first) ? second : first;
        self(chosen).run(() -> seats.confirm(chosen));
        self(chosen).run(() -> seats.withdraw(chosen));

        clock.set(clock.instant().plus(Duration.ofHours(47)));
        deadlines.meet();
        assertThat(given.state(next)).isEqualTo(NominationState.RESERVED);

        clock.set(clock.instant().plus(Duration.ofHours(2)));
        deadlines.meet();
        deadlines.meet();
        assertThat(given.state(next)).isEqualTo(NominationState.SELECTED);
        assertThat(given.state(third)).isEqualTo(NominationState.RESERVED);
        assertThat(kinds(session))
                .contains(
                        Move.Kind.REPLACEMENT_ASKED,
                        Move.Kind.REPLACEMENT_LAPSED,
                        Move.Kind.PROMOTED);
    }

    @Test
    void aReplacementOfTheOrganisationTakesTheSeatBeforeTheReserve() {
        var georgia = given.organisation("GE");
        var session = given.call(1, List.of(), georgia);
        var first = given.nominee(session, georgia);
        var second = given.nominee(session, georgia);
        var third = given.nominee(session, georgia);
        given.announce(session);
        self(first).run(() -> seats.decline(first));
        var window = windows.openIn(session).getFirst();
        assertThat(window.until()).isEqualTo(clock.instant().plus(Duration.ofHours(48)));
        assertThatThrownBy(() -> replacements.name(window.id(), third))
                .isInstanceOf(NotFound.class);
        asFocalPointOf(georgia, () -> replacements.name(window.id(), third));
        assertThat(given.state(third)).isEqualTo(NominationState.SELECTED);
        assertThat(given.state(second)).isEqualTo(NominationState.RESERVED);
        assertThatThrownBy(
                        () -> asFocalPointOf(georgia, () -> replacements.name(window.id(), second)))
                .isInstanceOf(WindowIsClosed.class);
    }

    @Test
    void afterTheCutOffOnlyTheCoordinatorMovesTheReserve() {
        var agency = given.organisation("GE");
        var session = given.call(1, List.of(), agency);
        var first = given.nominee(session, agency);
        var second = given.nominee(session, agency);
        given.announce(session);
        self(first).run(() -> seats.confirm(first));
        // 21 days before 7 December is 16 November
        clock.set(Instant.parse("2026-11-16T10:00:00Z"));
        self(first).run(() -> seats.withdraw(first));
        clock.set(Instant.parse("2026-11-18T11:00:00Z"));
        deadlines.meet();
        assertThat(given.state(second)).isEqualTo(NominationState.RESERVED);
        assertThat(kinds(session)).contains(Move.Kind.LEFT_TO_COORDINATOR);
        asPlatform(() -> seats.promote(second));
        assertThat(given.state(second)).isEqualTo(NominationState.SELECTED);
    }

    @Test
    void theCutOffIsSetPerSession() {
        var agency = given.organisation("GE");
        var session = given.call(1, List.of(), agency);
        var first = given.nominee(session, agency);
        var second = given.nominee(session, agency);
        given.announce(session);
        asPlatform(() -> calls.changeCutOff(session, LocalDate.of(2026, 9, 16)));
        self(first).run(() -> seats.decline(first));
        clock.set(clock.instant().plus(Duration.ofHours(49)));
        deadlines.meet();
        assertThat(given.state(second)).isEqualTo(NominationState.RESERVED);
    }

    @Test
    void aQuotaUnusedAtTheDeadlineIsReleasedToTheReserveAndLogged() {
        var georgia = given.organisation("GE");
        var moldova = given.organisation("MD");
        var session =
                given.call(
                        3, List.of(Quota.of("GE", 0, 2), Quota.of("MD", 0, 1)), georgia, moldova);
        given.nominee(session, georgia);
        given.nominee(session, moldova);
        given.nominee(session, moldova);
        assertThat(TestCalls.platform(() -> selection.proposal(session))).isEmpty();
        clock.set(TestCalls.DEADLINE);
        deadlines.meet();
        assertThat(kinds(session)).contains(Move.Kind.CALL_CLOSED, Move.Kind.QUOTA_RELEASED);
        assertThat(TestCalls.platform(() -> selection.proposal(session)).values())
                .containsOnly(Verdict.SELECT);
    }

    @Test
    void aQuotaWhoseNomineesAreTurnedDownOrLeaveIsReleasedToTheReserve() {
        var georgia = given.organisation("GE");
        var moldova = given.organisation("MD");
        var session =
                given.call(
                        3, List.of(Quota.of("GE", 0, 2), Quota.of("MD", 0, 1)), georgia, moldova);
        var refused = given.nominee(session, georgia);
        var leaves = given.nominee(session, georgia);
        var waits = given.nominee(session, moldova);
        var alsoWaits = given.nominee(session, moldova);
        asPlatform(
                () -> {
                    calls.close(session);
                    selection.decide(
                            session,
                            List.of(refused),
                            new Decision(Verdict.NOT_SELECT, "test", null));
                    selection.decide(
                            session,
                            List.of(leaves, waits, alsoWaits),
                            Decision.of(Verdict.RESERVE));
                });
        assertThat(released(session, "GE")).as("nobody knows of the refusal yet").isZero();
        asPlatform(() -> selection.announce(session));
        assertThat(released(session, "GE")).isEqualTo(1);
        asPlatform(() -> seats.promote(waits));
        asPlatform(() -> seats.promote(alsoWaits));
        assertThat(released(session, "GE")).isEqualTo(1);
        signInFor(leaves).run(() -> seats.withdraw(leaves));
        assertThat(released(session, "GE")).isEqualTo(2);
        assertThat(kinds(session)).contains(Move.Kind.QUOTA_RELEASED);
    }

    private int released(SessionId session, String country) {
        return calls.require(session).quota(country).orElseThrow().released();
    }

    @Test
    void aSeatThatNobodyOnTheReserveCanHaveIsLeftToTheCoordinator() {
        var georgia = given.organisation("GE");
        var moldova = given.organisation("MD");
        var session = given.call(2, List.of(Quota.of("GE", 0, 1)), georgia, moldova);
        var first = given.nominee(session, georgia);
        given.nominee(session, georgia);
        var open = given.nominee(session, moldova);
        given.announce(session);
        assertThat(given.state(first)).isEqualTo(NominationState.SELECTED);
        self(open).run(() -> seats.decline(open));
        clock.set(clock.instant().plus(Duration.ofHours(49)));
        deadlines.meet();
        assertThat(given.in(session, NominationState.RESERVED)).isEqualTo(1);
        assertThat(kinds(session)).contains(Move.Kind.LEFT_TO_COORDINATOR);
        var waiting = platform.getBean(WaitingForCoordinator.class);
        var coordinator = signIn.as(Role.COORDINATOR);
        assertThat(coordinator.call(() -> waiting.of(coordinator.person())))
                .noneMatch(item -> item.path().contains(session.value().toString()));
    }

    @Test
    void aSessionThatIsCancelledHasNoCallNoWindowsAndNoSeatsToGive() {
        var agency = given.organisation("GE");
        var open = given.call(2, List.of(Quota.of("GE", 0, 2)), agency);
        var announced = given.call(3, List.of(), agency);
        var first = given.nominee(announced, agency);
        var second = given.nominee(announced, agency);
        given.announce(announced);
        self(first).run(() -> seats.decline(first));
        assertThat(windows.openIn(announced)).hasSize(1);
        var reason = LocalizedText.published("The venue is closed", "Yer bağlıdır", "Закрыто");
        asPlatform(() -> sessions.cancel(open, reason));
        asPlatform(() -> sessions.cancel(announced, reason));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> {
                            assertThat(calls.require(open).closedAt()).isNotNull();
                            assertThat(windows.openIn(announced)).isEmpty();
                        });
        assertThat(kinds(open))
                .contains(Move.Kind.CALL_CLOSED)
                .doesNotContain(Move.Kind.QUOTA_RELEASED);
        assertThatThrownBy(() -> self(second).run(() -> seats.confirm(second)))
                .isInstanceOf(WrongState.class);
        assertThat(self(second).call(() -> offers.mine(second)).answerable()).isFalse();
        assertThatThrownBy(
                        () ->
                                asPlatform(
                                        () ->
                                                calls.extend(
                                                        open, TestCalls.DEADLINE.plusSeconds(9))))
                .isInstanceOf(StateRefused.class);
    }

    @Test
    void whatStoodWhenTheSessionEndedStaysSo() {
        var agency = given.organisation("GE");
        var session = given.call(2, List.of(), agency);
        var took = given.nominee(session, agency);
        var offered = given.nominee(session, agency);
        var waits = given.nominee(session, agency);
        given.announce(session);
        self(took).run(() -> seats.confirm(took));
        given.lead(session, SessionState.RUNNING, SessionState.CLOSED);
        assertNothingChanges(session, took, offered, waits);
        given.lead(session, SessionState.REPORTED);
        assertNothingChanges(session, took, offered, waits);
        assertThat(self(took).call(() -> offers.mine(took)).canWithdraw()).isFalse();
        assertThat(self(offered).call(() -> offers.mine(offered)).answerable()).isFalse();
    }

    private void assertNothingChanges(
            SessionId session, NominationId took, NominationId offered, NominationId waits) {
        var paper = new OnBehalf(Channel.LETTER, "7", LocalDate.of(2026, 9, 14), null);
        List<Runnable> acts =
                List.of(
                        () -> self(took).run(() -> seats.withdraw(took)),
                        () -> signInFor(took).run(() -> seats.withdraw(took)),
                        () -> asPlatform(() -> seats.withdrawOnBehalf(took, paper)),
                        () -> self(offered).run(() -> seats.confirm(offered)),
                        () -> self(offered).run(() -> seats.decline(offered)),
                        () -> asPlatform(() -> seats.promote(waits)));
        var before = given.all(session);
        assertThat(acts)
                .allSatisfy(act -> assertThatThrownBy(act::run).isInstanceOf(WrongState.class));
        assertThatThrownBy(() -> given.nominee(session, given.one(took).organisationId()))
                .isInstanceOf(StateRefused.class);
        assertThat(given.all(session)).isEqualTo(before);
    }

    private SignIn.Reader signInFor(NominationId id) {
        return signIn.asFocalPoint(given.one(id).organisationId());
    }

    @Test
    void aPaperAnswerIsEnteredWithItsSource() {
        var agency = given.organisation("GE");
        var session = given.call(1, List.of(), agency);
        var nominee = given.nominee(session, agency);
        given.announce(session);
        var paper = new OnBehalf(Channel.TELEPHONE, "said it", LocalDate.of(2026, 9, 14), null);
        assertThat(TestCalls.platform(() -> seats.confirmOnBehalf(nominee, paper)))
                .isEqualTo(NominationState.CONFIRMED);
        assertThat(TestCalls.platform(() -> candidates.of(session)).getFirst().flags())
                .contains(Candidate.Flag.ON_BEHALF);
    }

    @Test
    void nobodyAnswersForSomebodyElse() {
        var agency = given.organisation("GE");
        var session = given.call(2, List.of(), agency);
        var one = given.nominee(session, agency);
        var other = given.nominee(session, agency);
        given.announce(session);
        assertThatThrownBy(() -> self(other).run(() -> seats.confirm(one)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> self(other).run(() -> seats.withdraw(one)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whateverHappensTheSeatsHold() {
        for (long seed = 1; seed <= 4; seed++) {
            var random = new Random(seed);
            var agencies = List.of(given.organisation("GE"), given.organisation("MD"));
            var quotas = List.of(Quota.of("GE", 1, 3), Quota.of("MD", 0, 2));
            var session = given.call(6, quotas, agencies.get(0), agencies.get(1));
            for (int i = 0; i < 12; i++) {
                given.nominee(session, agencies.get(random.nextInt(2)));
            }
            given.announce(session);
            clock.reset();
            for (int step = 0; step < 40; step++) {
                var all = given.all(session);
                var one = all.get(random.nextInt(all.size()));
                attempt(random.nextInt(6), one, session);
                assertInvariants(session, seed, step);
            }
        }
    }

    @Test
    void whateverHappensAtOnceTheSeatsHold() throws Exception {
        for (long seed = 1; seed <= 3; seed++) {
            var random = new Random(seed);
            var agency = given.organisation("GE");
            var session = given.call(6, List.of(), agency);
            for (int i = 0; i < 12; i++) {
                given.nominee(session, agency);
            }
            given.announce(session);
            var all = given.all(session);
            var start = new CountDownLatch(1);
            var work = new ArrayList<Future<?>>();
            try (var threads = Executors.newFixedThreadPool(24)) {
                for (int step = 0; step < 48; step++) {
                    var one = all.get(random.nextInt(all.size()));
                    int what = random.nextInt(8);
                    int fewer = 4 + random.nextInt(4);
                    work.add(
                            threads.submit(
                                    () -> {
                                        start.await();
                                        attemptAlso(what, one, session, fewer);
                                        return null;
                                    }));
                }
                start.countDown();
            }
            for (var one : work) {
                one.get();
            }
            var confirmed =
                    given.all(session).stream()
                            .filter(one -> one.state() == NominationState.CONFIRMED)
                            .toList();
            int seatsNow = calls.require(session).seats();
            assertThat(confirmed).hasSizeLessThanOrEqualTo(seatsNow);
            assertThat(confirmed)
                    .extracting(Nomination::seatNumber)
                    .doesNotHaveDuplicates()
                    .allMatch(number -> number != null && number <= seatsNow);
            assertThat(given.all(session)).hasSize(12);
        }
    }

    private void attemptAlso(int what, Nomination one, SessionId session, int seatsWished) {
        try {
            switch (what) {
                case 6 -> asPlatform(() -> calls.changeSeats(session, seatsWished));
                case 7 ->
                        windows.openIn(session)
                                .forEach(open -> asPlatform(() -> replacements.lapse(open.id())));
                default -> attempt(what, one, session);
            }
        } catch (NoRoom refused) {
            // more have confirmed than there would be seats
        }
    }

    private void attempt(int what, Nomination one, SessionId session) {
        try {
            switch (what) {
                case 0, 1 -> self(one.id()).run(() -> seats.confirm(one.id()));
                case 2 -> self(one.id()).run(() -> seats.decline(one.id()));
                case 3 -> self(one.id()).run(() -> seats.withdraw(one.id()));
                case 4 -> asPlatform(() -> seats.promote(one.id()));
                default -> {
                    var open = windows.openIn(session);
                    if (!open.isEmpty()) {
                        asPlatform(() -> replacements.giveUp(open.getFirst().id()));
                    }
                }
            }
        } catch (WrongState | NoRoom refused) {
            // a refusal is an answer too; nothing may have changed
        }
    }

    private void assertInvariants(SessionId session, long seed, int step) {
        var room = seating.room(session);
        assertThat(room.free()).as("seed %s, step %s", seed, step).isBetween(0, 6);
        var confirmed =
                given.all(session).stream()
                        .filter(one -> one.state() == NominationState.CONFIRMED)
                        .toList();
        assertThat(confirmed).hasSizeLessThanOrEqualTo(6);
        assertThat(confirmed).extracting(Nomination::seatNumber).doesNotHaveDuplicates();
        assertThat(given.all(session)).hasSize(12);
    }

    private List<Move.Kind> kinds(SessionId session) {
        return TestCalls.platform(() -> candidates.moves(session)).stream()
                .map(Move::kind)
                .toList();
    }

    private Actor self(NominationId id) {
        return Actor.byLink(given.one(id).personId().value(), "link");
    }

    private void asFocalPointOf(OrganisationId organisation, Runnable work) {
        signIn.asFocalPoint(organisation).run(work);
    }
}
