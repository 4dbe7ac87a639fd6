package az.rtcm.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.PlatformTestConfiguration.TestClock;
import az.rtcm.accounts.internal.Telephone;
import az.rtcm.mail.Mails;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One-time codes and what guards them. */
@PlatformTest
class SecondFactorTests {

    private static final String SET_UP = "/en/sign-in/set-up";
    private static final String SECURITY = "/en/my/security";

    @Autowired ApplicationContext platform;
    @Autowired MockMvcTester web;
    @Autowired RoleSettings settings;
    @Autowired SignIn signIn;
    @Autowired JdbcClient jdbc;
    @Autowired Mails mails;
    @Autowired TestClock clock;

    private TestReaders readers;

    @BeforeEach
    void readers() {
        readers = new TestReaders(platform, web);
    }

    @AfterEach
    void asBefore() {
        clock.reset();
        signIn.as(Role.ADMINISTRATOR)
                .run(() -> settings.requireSecondFactor(EnumSet.noneOf(Role.class)));
    }

    @Test
    void whoeverSetCodesUpIsAskedForOneAndEachCountsOnce() {
        var reader = readers.somebody();
        var secret = setUp(readers.session(reader));
        assertThat(mails.lastTo(reader.email()).subject()).contains("one-time codes");
        later(Duration.ofSeconds(30));

        var half = readers.session(reader);
        assertThat(readers.get("/en/my", half)).hasStatus(302);
        assertThat(code(half, "000000")).hasStatus(422);
        var shown = Telephone.code(secret, clock.instant());
        assertThat(code(half, shown)).hasRedirectedUrl("/en/my");

        assertThat(code(readers.session(reader), shown)).hasStatus(422);
    }

    @Test
    void guessesAtCodesAreThrottled() {
        var reader = readers.somebody();
        var secret = setUp(readers.session(reader));
        later(Duration.ofMinutes(1));
        var half = readers.session(reader);
        for (int guess = 0; guess < 10; guess++) {
            assertThat(code(half, "00000" + guess)).hasStatus(422);
        }
        assertThat(code(half, Telephone.code(secret, clock.instant()))).hasStatus(429);
    }

    @Test
    void aRecoveryCodeLetsInOnceAndNewOnesReplaceTheOld() {
        var reader = readers.somebody();
        var before = readers.session(reader);
        var answer = confirm(before, secret(before));
        var first = recoveryCodes(answer);
        var session = TestReaders.cookie(answer);
        assertThat(first).hasSize(10);
        assertThat(code(readers.session(reader), first.getFirst())).hasRedirectedUrl("/en/my");
        assertThat(code(readers.session(reader), first.getFirst())).hasStatus(422);

        assertThat(readers.get(SECURITY, session)).bodyText().contains("recovery codes: 9");
        var second = recoveryCodes(readers.post(SECURITY + "/recovery-codes", session));
        assertThat(second).hasSize(10).doesNotContainAnyElementsOf(first);
        assertThat(code(readers.session(reader), first.getLast())).hasStatus(422);
        assertThat(code(readers.session(reader), second.getLast())).hasRedirectedUrl("/en/my");
    }

    @Test
    void whatAStrangerSawAndNobodyConfirmedOpensNothing() {
        var reader = readers.somebody(Role.EDITOR);
        var seen = secret(readers.session(reader));
        givePasskey(reader);
        signIn.as(Role.ADMINISTRATOR)
                .run(() -> settings.requireSecondFactor(EnumSet.of(Role.EDITOR)));
        var half = readers.session(reader);
        assertThat(readers.get(SET_UP, half)).hasStatus(404);
        assertThat(code(half, Telephone.code(seen, clock.instant()))).hasStatus(302);
        assertThat(readers.get("/en/my", half)).hasStatus(302);

        var other = readers.somebody();
        var looked = secret(readers.session(other));
        assertThat(secret(readers.session(other))).isNotEqualTo(looked);
    }

    @Test
    void whoseRoleNeedsASecondFactorSetsItUpOnTheWayIn() {
        signIn.as(Role.ADMINISTRATOR)
                .run(() -> settings.requireSecondFactor(EnumSet.of(Role.TRANSLATOR)));
        var reader = readers.somebody(Role.TRANSLATOR);
        var answer = readers.signIn(reader);
        assertThat(answer.getResponse().getRedirectedUrl()).startsWith(SET_UP);
        var half = TestReaders.cookie(answer);
        assertThat(readers.get("/en/my", half)).hasStatus(302);
        later(Duration.ofMinutes(6));
        setUp(half);
    }

    @Test
    void whoFindsAnOpenSessionChangesNothingOfHowItIsEntered() {
        var reader = readers.somebody();
        var before = readers.session(reader);
        var session = TestReaders.cookie(confirm(before, secret(before)));
        later(Duration.ofMinutes(5));
        assertThat(readers.delete(SECURITY + "/codes", session)).hasRedirectedUrl(SECURITY);
        assertThat(readers.post(SECURITY + "/recovery-codes", session)).hasRedirectedUrl(SECURITY);
        assertThat(readers.post(SECURITY + "/passkeys", session, "label", "Mine"))
                .hasRedirectedUrl(SECURITY);
        assertThat(readers.delete(SECURITY + "/passkeys/" + UUID.randomUUID(), session))
                .hasRedirectedUrl(SECURITY);
        assertThat(readers.get(SECURITY, session))
                .bodyText()
                .contains("Confirm that it is you")
                .doesNotContain("Remove one-time codes", "Add a passkey");

        var wrong = readers.post(SECURITY + "/proof", session, "proof", "not the right password");
        assertThat(wrong).hasStatus(422);
        assertThat(TestReaders.page(wrong).select(".error-summary a").attr("href"))
                .isEqualTo("#field-proof");
        assertThat(readers.post(SECURITY + "/proof", session, "proof", TestReaders.PASSWORD))
                .hasRedirectedUrl(SECURITY);
        assertThat(readers.delete(SECURITY + "/codes", session)).hasRedirectedUrl(SECURITY);
        assertThat(readers.get("/en/my", readers.session(reader))).hasStatusOk();
        later(Duration.ofMinutes(6));
        assertThat(readers.get(SET_UP, session)).hasRedirectedUrl(SECURITY);
    }

    @Test
    void whoeverLostAllIsLetInAgainByAnAdministrator() {
        signIn.as(Role.ADMINISTRATOR)
                .run(() -> settings.requireSecondFactor(EnumSet.of(Role.LIBRARIAN)));
        var reader = readers.somebody(Role.LIBRARIAN);
        givePasskey(reader);
        var page = "/admin/people/" + reader.id().value();
        var administrator = signIn.as(Role.ADMINISTRATOR);
        assertThat(web.get().uri(page).with(administrator))
                .bodyText()
                .contains("Remove codes and passkeys");
        assertThat(web.delete().uri(page + "/second-factor").with(administrator)).hasStatus(302);
        assertThat(mails.lastTo(reader.email()).subject()).contains("passkeys");
        setUp(readers.session(reader));
    }

    private String setUp(Cookie session) {
        var secret = secret(session);
        assertThat(recoveryCodes(confirm(session, secret))).isNotEmpty();
        return secret;
    }

    private String secret(Cookie session) {
        assertThat(readers.get(SET_UP + "/qr", session)).hasStatusOk();
        return readers.page(SET_UP, session).expectFirst("code").text();
    }

    private MvcTestResult confirm(Cookie session, String secret) {
        return readers.post(SET_UP, session, "code", Telephone.code(secret, clock.instant()));
    }

    private MvcTestResult code(Cookie session, String code) {
        return readers.post("/en/sign-in/code", session, "code", code);
    }

    private static List<String> recoveryCodes(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return TestReaders.page(answer).select("main li code").eachText();
    }

    private void later(Duration time) {
        clock.set(clock.instant().plus(time));
    }

    /** One that is only registered; these tests never show it. */
    private void givePasskey(TestReaders.Reader reader) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into accounts.passkey
                            (id, credential_id, person_id, label, public_key, signature_count, user_verified,
                             backup_eligible, backup_state, transports, created_at, last_used_at)
                        values (:id, decode(:credential, 'hex'), :person, 'Telephone', '', 0, true,
                                false, false, '', now(), now())
                        """)
                .param("id", id)
                .param("credential", id.toString().replace("-", ""))
                .param("person", reader.id().value())
                .update();
    }
}
