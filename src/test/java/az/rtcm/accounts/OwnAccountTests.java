package az.rtcm.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.PlatformTestConfiguration;
import az.rtcm.PlatformTestConfiguration.TestClock;
import az.rtcm.mail.Mails;
import az.rtcm.shared.actor.Actor;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the owner of an account changes: the address and the password. */
@PlatformTest
class OwnAccountTests {

    private static final String CHOSEN = "nine storks above the marsh";

    @Autowired ApplicationContext platform;
    @Autowired MockMvcTester web;
    @Autowired Accounts accounts;
    @Autowired JdbcClient jdbc;
    @Autowired Mails mails;
    @Autowired TestClock clock;

    private TestReaders readers;
    private TestReaders.Reader reader;
    private Cookie session;
    private String wished;

    @BeforeEach
    void somebodySignedIn() {
        readers = new TestReaders(platform, web);
        reader = readers.somebody();
        session = readers.session(reader);
        wished = TestReaders.address();
    }

    @AfterEach
    void timeGoesBack() {
        clock.reset();
    }

    @Test
    void aNewAddressCountsWhenItsOwnerHasAnswered() {
        assertThat(ask(wished, TestReaders.PASSWORD)).hasRedirectedUrl("/en/my/security");
        var link = mails.lastTo(wished).path();
        assertThat(readers.get(link, null)).hasStatusOk().bodyText().contains(wished);
        assertThat(email()).isEqualTo(reader.email());

        assertThat(readers.post(link, null)).hasStatusOk();
        assertThat(email()).isEqualTo(wished);
        assertThat(readers.signIn(wished, TestReaders.PASSWORD)).hasStatus(302);
        assertThat(readers.signIn(reader)).hasStatus(422);
        assertThat(mails.lastTo(reader.email()).subject()).contains("address");
        assertThat(trail()).contains("address-change-asked", "address-changed");
        assertThat(readers.post(link, null)).hasStatus(410);
    }

    @Test
    void anAddressOfAnotherAccountIsNotTakenAndNothingIsToldOfIt() {
        var other = readers.somebody().email();
        assertThat(ask(other, TestReaders.PASSWORD)).hasRedirectedUrl("/en/my/security");
        assertThat(mails.to(other)).isEmpty();
        assertThat(email()).isEqualTo(reader.email());
    }

    @Test
    void anAddressThatWasTakenMeanwhileIsRefused() {
        ask(wished, TestReaders.PASSWORD);
        var link = mails.lastTo(wished).path();
        Actor.platform("test").run(() -> accounts.open(readers.person(), wished, null));
        assertThat(readers.post(link, null)).hasStatus(422).bodyText().contains("Another account");
        assertThat(email()).isEqualTo(reader.email());
    }

    @Test
    void onlyTheLastWishedAddressCountsAndForADay() {
        ask(wished, TestReaders.PASSWORD);
        var first = mails.lastTo(wished).path();
        var second = TestReaders.address();
        ask(second, TestReaders.PASSWORD);
        assertThat(readers.post(first, null)).hasStatus(410);
        var link = mails.lastTo(second).path();
        clock.set(PlatformTestConfiguration.NOW.plus(Duration.ofDays(1)));
        assertThat(readers.post(link, null)).hasStatus(410);
        assertThat(email()).isEqualTo(reader.email());
    }

    @Test
    void whoeverDoesNotKnowThePasswordChangesNoAddress() {
        var refused = ask(wished, "not the right password");
        assertThat(refused).hasStatus(422);
        var page = TestReaders.page(refused);
        assertThat(page.expectFirst("#field-email").val()).isEqualTo(wished);
        assertThat(page.expectFirst("#field-present").val()).isEmpty();
        assertThat(page.select(".error-summary a").attr("href")).isEqualTo("#field-present");
        assertThat(mails.to(wished)).isEmpty();
    }

    @Test
    void aNewPasswordEndsTheOtherSessionsOnly() {
        var other = readers.session(reader);
        assertThat(password(TestReaders.PASSWORD, CHOSEN, CHOSEN))
                .hasRedirectedUrl("/en/my/security");
        assertThat(readers.get("/en/my", session)).hasStatusOk();
        assertThat(readers.get("/en/my", other)).hasStatus(302);
        assertThat(readers.signIn(reader.email(), CHOSEN)).hasStatus(302);
    }

    @Test
    void aNewPasswordIsToldAndLinksOnTheirWayEnd() {
        readers.post("/en/sign-in/reset", null, "email", reader.email());
        var link = mails.lastTo(reader.email()).path();
        password(TestReaders.PASSWORD, CHOSEN, CHOSEN);
        assertThat(readers.get(link, null)).hasStatus(410).bodyText().contains("no longer needed");
        assertThat(mails.lastTo(reader.email()).subject()).isEqualTo("Your password was changed");
    }

    @Test
    void twoWishesAtOnceLeaveOneLinkThatCounts() throws Exception {
        var wishes = List.of(TestReaders.address(), TestReaders.address());
        try (var tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent =
                    wishes.stream()
                            .map(wish -> tabs.submit(() -> askFromAnotherDevice(wish)))
                            .toList();
            for (var each : sent) {
                assertThat(each.get()).hasRedirectedUrl("/en/my/security");
            }
        }
        var wish =
                jdbc.sql("select email from accounts.address_change where person_id = :person")
                        .param("person", reader.id().value())
                        .query(String.class)
                        .single();
        for (var each : wishes) {
            var link = mails.lastTo(each).path();
            assertThat(readers.get(link, null)).hasStatus(each.equals(wish) ? 200 : 410);
        }
    }

    @Test
    void aRefusedPasswordIsSaidBesideItsFieldAndNeverShown() {
        assertThat(refusedAt(password("wrong wrong wrong", CHOSEN, CHOSEN)))
                .isEqualTo("#field-present");
        assertThat(refusedAt(password(TestReaders.PASSWORD, "password1234", "password1234")))
                .isEqualTo("#field-password");
        assertThat(refusedAt(password(TestReaders.PASSWORD, CHOSEN, "something else here")))
                .isEqualTo("#field-repeated");
        assertThat(readers.signIn(reader)).hasStatus(302);
    }

    private String refusedAt(MvcTestResult answer) {
        assertThat(answer).hasStatus(422).bodyText().doesNotContain(CHOSEN);
        return TestReaders.page(answer).select(".error-summary a").attr("href");
    }

    private MvcTestResult password(String present, String password, String repeated) {
        return readers.post(
                "/en/my/security/password",
                session,
                "present",
                present,
                "password",
                password,
                "repeated",
                repeated);
    }

    private MvcTestResult ask(String email, String present) {
        return readers.post("/en/my/security/address", session, "email", email, "present", present);
    }

    private MvcTestResult askFromAnotherDevice(String email) {
        return readers.post(
                "/en/my/security/address",
                readers.session(reader),
                "email",
                email,
                "present",
                TestReaders.PASSWORD);
    }

    private String email() {
        return accounts.find(reader.id()).orElseThrow().email();
    }

    private List<@Nullable String> trail() {
        return jdbc.sql("select action from audit.entry where subject_id = :person")
                .param("person", reader.id().value())
                .query(String.class)
                .list();
    }
}
