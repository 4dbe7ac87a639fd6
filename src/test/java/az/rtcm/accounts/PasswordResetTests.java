package az.rtcm.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.PlatformTestConfiguration;
import az.rtcm.PlatformTestConfiguration.TestClock;
import az.rtcm.StatementCounter;
import az.rtcm.mail.Mails;
import az.rtcm.shared.actor.Actor;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody forgot the password. */
@PlatformTest
class PasswordResetTests {

    private static final String CHOSEN = "nine storks above the marsh";

    @Autowired ApplicationContext platform;
    @Autowired MockMvcTester web;
    @Autowired Accounts accounts;
    @Autowired Mails mails;
    @Autowired TestClock clock;

    private TestReaders readers;

    @BeforeEach
    void readers() {
        readers = new TestReaders(platform, web);
    }

    @AfterEach
    void timeGoesBack() {
        clock.reset();
    }

    @Test
    void theForgetfulSetANewPasswordAndOpenSessionsEnd() {
        var reader = readers.somebody();
        var session = readers.session(reader);
        var link = link(reader.email());
        assertThat(choose(link)).hasStatusOk();
        assertThat(readers.get("/en/my", session)).hasStatus(302);
        assertThat(readers.signIn(reader)).hasStatus(422);
        assertThat(readers.signIn(reader.email(), CHOSEN)).hasStatus(302);
    }

    @Test
    void neitherTheAnswerNorTheWorkTellsWhetherSomebodySignsInWithAnAddress() {
        var known = readers.somebody().email();
        var unknown = TestReaders.address();
        var forKnown = StatementCounter.statementsOf(() -> ask(known));
        var forUnknown = StatementCounter.statementsOf(() -> ask(unknown));
        assertThat(forUnknown).isNotEmpty().isEqualTo(forKnown);
        assertThat(ask(unknown)).hasStatusOk().bodyText().contains("If somebody signs in");
        mails.lastTo(known);
        assertThat(mails.to(unknown)).isEmpty();
    }

    @Test
    void aLinkWorksOnceAndForTwoHours() {
        var reader = readers.somebody();
        var link = link(reader.email());
        assertThat(choose(link)).hasStatusOk();
        assertThat(readers.post(link, null, "password", TestReaders.PASSWORD))
                .hasStatus(410)
                .bodyText()
                .contains("has been answered");
        assertThat(readers.signIn(reader.email(), CHOSEN)).hasStatus(302);

        var late = link(reader.email());
        clock.set(PlatformTestConfiguration.NOW.plus(Duration.ofHours(2)));
        assertThat(readers.get(late, null)).hasStatus(410).bodyText().contains("has expired");
        assertThat(choose(late)).hasStatus(410);
    }

    @Test
    void theLinkOfOneChangesNothingForAnother() {
        var reader = readers.somebody();
        var other = readers.somebody();
        choose(link(reader.email()));
        assertThat(readers.signIn(other)).hasStatus(302);
        assertThat(choose("/en/answer/made-up")).hasStatus(404);
    }

    @Test
    void allLinksEndWithTheFirstThatIsAnswered() {
        var reader = readers.somebody();
        var first = link(reader.email());
        ask(reader.email());
        org.awaitility.Awaitility.await().until(() -> mails.to(reader.email()).size() == 2);
        var second = mails.lastTo(reader.email()).path();
        assertThat(choose(first)).hasStatusOk();
        assertThat(choose(second)).hasStatus(410).bodyText().contains("no longer needed");
        assertThat(readers.get(first, null)).hasStatus(410).bodyText().contains("been answered");
        assertThat(mails.lastTo(reader.email()).subject()).isEqualTo("Your password was changed");
    }

    @Test
    void weakAndDifferingPasswordsAreRefusedAndTheLinkStaysGood() {
        var link = link(readers.somebody().email());
        assertThat(readers.post(link, null, "password", "short", "repeated", "short"))
                .hasStatus(422)
                .bodyText()
                .contains("at least 12 characters");
        assertThat(readers.post(link, null, "password", CHOSEN, "repeated", CHOSEN + "x"))
                .hasStatus(422)
                .bodyText()
                .contains("not the same")
                .doesNotContain(CHOSEN);
        assertThat(choose(link)).hasStatusOk();
    }

    @Test
    void aLockedAccountGetsNoLink() {
        var locked = readers.somebody();
        var open = readers.somebody();
        Actor.platform("test").run(() -> accounts.lock(locked.id(), "test"));
        ask(locked.email());
        link(open.email());
        assertThat(mails.to(locked.email())).isEmpty();
    }

    @Test
    void askingAgainAndAgainIsThrottled() {
        var address = TestReaders.address();
        for (int time = 0; time < 5; time++) {
            assertThat(ask(address)).hasStatusOk();
        }
        assertThat(ask(address)).hasStatus(429);
        clock.set(PlatformTestConfiguration.NOW.plus(Duration.ofMinutes(16)));
        assertThat(ask(address)).hasStatusOk();
    }

    private MvcTestResult ask(String email) {
        return readers.post("/en/sign-in/reset", null, "email", email);
    }

    private String link(String email) {
        ask(email);
        return mails.lastTo(email).path();
    }

    private MvcTestResult choose(String link) {
        return readers.post(link, null, "password", CHOSEN, "repeated", CHOSEN);
    }
}
