package az.rtcm.nominations;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.StatementCounter;
import az.rtcm.accounts.Cabinets;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.SignIn;
import az.rtcm.directory.OrganisationId;
import az.rtcm.directory.Organisations;
import az.rtcm.training.SessionId;
import az.rtcm.training.Sessions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What waits in the cabinets of coordinators, focal points and nominees. */
@PlatformTest
class WaitingTests {

    @Autowired ApplicationContext platform;
    @Autowired SignIn signIn;
    @Autowired Cabinets cabinets;
    @Autowired Sessions sessions;
    @Autowired Nominations nominations;
    @Autowired Selection selection;
    @Autowired Seats seats;
    @Autowired MockMvcTester web;

    private TestCalls calls;

    @BeforeEach
    void prepare() {
        calls = new TestCalls(platform);
    }

    @Test
    void theFocalPointSeesItsOwnCallUntilTheListIsHandedIn() {
        var own = calls.organisation("GE");
        var other = calls.organisation("UZ");
        var session = calls.call(4, List.of(new Quota("GE", 0, 3, 0, null)), own, other);
        var focalPoint = signIn.asFocalPoint(own);
        var title = title(session);

        assertThat(cabinets.waiting(focalPoint))
                .singleElement()
                .asString()
                .startsWith("Nominate for “" + title + "” (seats left: 3): Agency ");
        assertThat(cabinets.due(focalPoint, title)).isEqualTo("until 30 September 2026 at 18:00");
        assertThat(cabinets.address(focalPoint, title))
                .isEqualTo("/en/my/nominations/%s/%s".formatted(session.value(), own.value()));

        focalPoint.run(
                () ->
                        nominations.nominate(
                                session, own, Map.of(NominationId.next(), TestCalls.somebody())));
        assertThat(cabinets.waiting(focalPoint))
                .singleElement()
                .asString()
                .startsWith("Submit your list for “" + title + "” (nominees: 1)");
        focalPoint.run(() -> nominations.submit(session, own));
        assertThat(cabinets.waiting(focalPoint)).isEmpty();
        assertThat(cabinets.waiting(signIn.asFocalPoint(other)))
                .singleElement()
                .asString()
                .startsWith("Nominate for “" + title);
    }

    @Test
    void theCoordinatorIsLedFromTheClosedCallToFilledSeats() {
        var organisation = calls.organisation("GE");
        var focalPoint = signIn.asFocalPoint(organisation);
        var session = calls.call(1, List.of(), organisation);
        var first = calls.nominee(session, organisation);
        var second = calls.nominee(session, organisation);
        assertThat(ofCoordinator(session)).as("the call is open").isEmpty();

        TestCalls.asPlatform(() -> platform.getBean(Calls.class).close(session));
        assertThat(ofCoordinator(session))
                .containsExactly("Decide on nominations (2): " + title(session));

        TestCalls.asPlatform(
                () -> {
                    selection.decide(session, List.of(first), Decision.of(Verdict.SELECT));
                    selection.decide(session, List.of(second), Decision.of(Verdict.RESERVE));
                });
        assertThat(ofCoordinator(session))
                .containsExactly("Announce decisions (2): " + title(session));

        TestCalls.asPlatform(() -> selection.announce(session));
        assertThat(ofCoordinator(session)).as("the nominee answers").isEmpty();
        var nominee = signIn.as(calls.one(first).personId());
        assertThat(cabinets.waiting(nominee))
                .containsExactly("Confirm or decline your seat: " + title(session));
        assertThat(cabinets.due(nominee, title(session))).isEqualTo("until 6 December 2026");

        nominee.run(() -> seats.decline(first));
        assertThat(cabinets.waiting(nominee)).isEmpty();
        assertThat(ofCoordinator(session))
                .containsExactly("Replacements asked for (1): " + title(session));
        assertThat(cabinets.waiting(focalPoint))
                .singleElement()
                .asString()
                .startsWith("Name a replacement for “" + title(session));
        assertThat(cabinets.due(focalPoint, title(session)))
                .isEqualTo("until 17 September 2026 at 12:00");
    }

    @Test
    void aFreeSeatAndSomebodyOnTheReserveListWaitForTheCoordinator() {
        var organisation = calls.organisation("GE");
        signIn.asFocalPoint(organisation);
        var session = calls.call(2, List.of(), organisation);
        var waits = calls.nominee(session, organisation);
        TestCalls.asPlatform(
                () -> {
                    platform.getBean(Calls.class).close(session);
                    selection.decide(session, List.of(waits), Decision.of(Verdict.RESERVE));
                    selection.announce(session);
                });
        assertThat(ofCoordinator(session))
                .contains("Free seats for the reserve list (1): " + title(session));
        TestCalls.asPlatform(() -> seats.promote(waits));
        assertThat(ofCoordinator(session)).isEmpty();
    }

    /** Nobody is national counterpart of this country in any test. */
    private static final String REMOTE = "AT";

    @Test
    void anInvitedOrganisationWithNobodyToWriteToWaitsForALetter() {
        var silent = calls.organisation(REMOTE);
        var told = calls.organisation(REMOTE);
        signIn.asFocalPoint(told);
        var session = calls.call(2, List.of(), silent, told);
        var waiting =
                "Invited organisations that no mail reaches (1), write to them by letter or telephone: ";
        assertThat(ofCoordinator(session)).containsExactly(waiting + title(session));
        var address = "/admin/sessions/" + session.value() + "/call";
        var coordinator = signIn.as(Role.COORDINATOR);
        assertThat(cabinets.address(coordinator, title(session))).isEqualTo(address);
        var page = web.get().uri(address).with(coordinator).exchange();
        assertThat(Jsoup.parse(body(page)).select("tr:contains(nobody to write to)"))
                .singleElement()
                .matches(row -> row.text().contains(name(silent)));

        signIn.asFocalPoint(silent);
        assertThat(ofCoordinator(session)).isEmpty();
    }

    @Test
    void whoeverIsInvitedInVainIsNamedAtOnce() {
        var session = calls.call(2, List.of(), calls.organisation("GE"));
        var coordinator = signIn.as(Role.COORDINATOR);
        var sent =
                web.post()
                        .uri("/admin/sessions/%s/call/invitations".formatted(session.value()))
                        .with(coordinator)
                        .param("organisations", calls.organisation(REMOTE).value().toString())
                        .exchange();
        assertThat(String.valueOf(sent.getMvcResult().getFlashMap().get("notice")))
                .contains("nominations.invited.untold", "1");
    }

    @Test
    void aSelectedNomineeWhomNoMailReachesWaitsToBeTold() {
        var organisation = calls.organisation(REMOTE);
        var session = calls.call(2, List.of(), organisation);
        var nominee = calls.nominee(session, organisation);
        calls.announce(session);
        assertThat(ofCoordinator(session))
                .containsExactly(
                        "Selected nominees whom no mail reaches (1), tell them by letter or telephone: "
                                + title(session));
        signIn.as(calls.one(nominee).personId());
        assertThat(ofCoordinator(session)).as("the account has an address").isEmpty();
    }

    private String name(OrganisationId organisation) {
        return platform.getBean(Organisations.class)
                .find(organisation)
                .orElseThrow()
                .name()
                .words("en");
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void aCallThatNobodyAnsweredWaitsForTheCoordinator() {
        var session = calls.call(2, List.of(), calls.organisation("GE"));
        TestCalls.asPlatform(() -> platform.getBean(Calls.class).close(session));
        assertThat(ofCoordinator(session))
                .singleElement()
                .asString()
                .startsWith("The call has ended and there is nothing to decide on");
    }

    @Test
    void whoeverHasNothingToDoIsToldSo() {
        var nobody = signIn.as(Role.PARTICIPANT);
        assertThat(cabinets.waiting(nobody)).isEmpty();
        assertThat(cabinets.open(nobody, "en").text()).contains("Nothing waits for you");
        assertThat(cabinets.open(nobody, "az").text()).contains("Sizi gözləyən iş yoxdur");
        assertThat(cabinets.open(nobody, "ru").text()).contains("Ничего не требует");
    }

    @Test
    void theCabinetAsksAsMuchForOneSessionAsForMany() {
        var organisation = calls.organisation("GE");
        var coordinator = signIn.as(Role.COORDINATOR, Role.ADMINISTRATOR, Role.LEADERSHIP);
        toDecide(organisation);
        cabinets.waiting(coordinator);
        var few = StatementCounter.statementsOf(() -> cabinets.waiting(coordinator));
        toDecide(organisation);
        toDecide(organisation);
        toDecide(organisation);
        var many = StatementCounter.statementsOf(() -> cabinets.waiting(coordinator));
        assertThat(many).hasSameSizeAs(few);
    }

    private void toDecide(OrganisationId organisation) {
        var session = calls.call(1, List.of(), organisation);
        calls.nominee(session, organisation);
        TestCalls.asPlatform(() -> platform.getBean(Calls.class).close(session));
    }

    private List<String> ofCoordinator(SessionId session) {
        return cabinets.waiting(signIn.as(Role.COORDINATOR)).stream()
                .filter(words -> words.contains(title(session)))
                .toList();
    }

    private String title(SessionId session) {
        return sessions.require(session).title().words("en");
    }
}
