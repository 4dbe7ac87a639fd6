package az.rtcm.accounts;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.PlatformTestConfiguration;
import az.rtcm.PlatformTestConfiguration.TestClock;
import az.rtcm.directory.NewPerson;
import az.rtcm.directory.People;
import az.rtcm.directory.PersonId;
import az.rtcm.directory.PersonName;
import az.rtcm.shared.actor.Actor;
import jakarta.servlet.http.Cookie;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class SignInPagesTests {

    private static final String PASSWORD = "seven herons over the lake";

    @Autowired MockMvcTester web;
    @Autowired Accounts accounts;
    @Autowired People people;
    @Autowired JdbcClient jdbc;
    @Autowired SignIn signIn;
    @Autowired TestClock clock;
    @LocalServerPort int port;

    @AfterEach
    void timeGoesBack() {
        clock.reset();
    }

    @Test
    void whoKnowsThePasswordIsSignedInAndLedToTheWantedPage() {
        var email = account();
        var answer =
                signIn(email.toUpperCase(java.util.Locale.ROOT), PASSWORD, "/en/my/security?x=1");
        assertThat(answer).hasStatus(302).hasRedirectedUrl("/en/my/security?x=1");
        var cookie = requireNonNull(answer.getResponse().getCookie("SESSION"));
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(web.get().uri("/en/sign-in").cookie(cookie)).hasRedirectedUrl("/en/my");
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreAnsweredAlike() {
        var email = account();
        var wrong = signIn(email, "not the right password", "/en/my");
        var unknown =
                signIn("nobody-" + UUID.randomUUID() + "@example.org", "whatever it is", "/en/my");
        assertThat(wrong).hasStatus(422).bodyText().contains("not right", email);
        assertThat(unknown).hasStatus(422).bodyText().contains("not right");
        assertThat(wrong.getResponse().getCookie("SESSION")).isNull();
    }

    @Test
    void whoIsSentElsewhereAfterSigningInStaysHere() {
        for (var elsewhere :
                new String[] {
                    "https://evil.example",
                    "//evil.example",
                    "/\\evil.example",
                    "javascript:alert(1)"
                }) {
            assertThat(signIn(account(), PASSWORD, elsewhere)).hasRedirectedUrl("/en/my");
        }
    }

    @Test
    void guessesAreThrottledUntilTheWindowHasPassed() {
        var email = account();
        for (int guess = 0; guess < 10; guess++) {
            assertThat(signIn(email, "guess number " + guess, "/en/my")).hasStatus(422);
        }
        assertThat(signIn(email, PASSWORD, "/en/my"))
                .hasStatus(429)
                .headers()
                .hasValue("Retry-After", "900");
        clock.set(PlatformTestConfiguration.NOW.plus(Duration.ofMinutes(16)));
        assertThat(signIn(email, PASSWORD, "/en/my")).hasStatus(302);
    }

    @Test
    void aStrangerStopsTheHolderAtOnePlaceOnly() {
        var email = account();
        for (int guess = 0; guess < 60; guess++) {
            signIn(email, "guess number " + guess, "/en/my", "198.51.100.7");
        }
        assertThat(signIn(email, PASSWORD, "/en/my", "198.51.100.7")).hasStatus(429);
        assertThat(signIn(email, PASSWORD, "/en/my", "198.51.100.8")).hasStatus(302);
    }

    @Test
    void readersAreKnownByTheirOwnAddressBehindAProxy() throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/en/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("X-Forwarded-For", "203.0.113.99")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "email="
                                                + account()
                                                + "&password="
                                                + PASSWORD.replace(' ', '+')))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(302);
            var cookie =
                    HttpCookie.parse(
                                    answer.headers().allValues("Set-Cookie").stream()
                                            .filter(each -> each.startsWith("SESSION="))
                                            .findFirst()
                                            .orElseThrow())
                            .getFirst();
            assertThat(
                            web.get()
                                    .uri("/en/my/security")
                                    .cookie(new Cookie("SESSION", cookie.getValue())))
                    .bodyText()
                    .contains("203.0.113.99");
        }
    }

    @Test
    void aLockedAccountIsRefusedAndItsSessionsMeanNothing() {
        var email = account();
        var session =
                requireNonNull(
                        signIn(email, PASSWORD, "/en/my").getResponse().getCookie("SESSION"));
        jdbc.sql("update accounts.account set locked_at = now() where email = :email")
                .param("email", email)
                .update();
        assertThat(signIn(email, PASSWORD, "/en/my")).hasStatus(422).bodyText().contains("locked");
        assertThat(web.get().uri("/en/my/security").cookie(session))
                .hasRedirectedUrl("/en/sign-in?to=/en/my/security");
    }

    @Test
    void visitorsAreLedToSignInAndBack() {
        assertThat(web.get().uri("/admin/people?q=x"))
                .hasRedirectedUrl("/en/sign-in?to=/admin/people?q%3Dx");
        assertThat(web.get().uri("/ru/my")).hasRedirectedUrl("/ru/sign-in?to=/ru/my");
    }

    @Test
    void theWrongRoleIsRefusedAndWhatDoesNotExistIsNotFound() {
        assertThat(web.get().uri("/admin/people").with(signIn.as(Role.EDITOR))).hasStatus(403);
        assertThat(web.get().uri("/admin/people").with(signIn.as(Role.EXPERT))).hasStatus(404);
        assertThat(web.get().uri("/wp-login.php")).hasStatus(404);
        assertThat(web.get().uri("/wp-login.php").with(signIn.as(Role.ADMINISTRATOR)))
                .hasStatus(404);
        assertThat(web.get().uri("/en/there-is-no-such-page")).hasStatus(404);
    }

    @Test
    void aFormOfAnotherSiteIsRefused() {
        assertThat(
                        web.post()
                                .uri("/en/sign-in")
                                .header("Origin", "https://evil.example")
                                .param("email", "x@example.org")
                                .param("password", PASSWORD))
                .hasStatus(403);
        assertThat(
                        web.post()
                                .uri("/admin/people")
                                .with(signIn.as(Role.ADMINISTRATOR))
                                .header("Sec-Fetch-Site", "cross-site"))
                .hasStatus(403);
        assertThat(
                        web.post()
                                .uri("/en/sign-in")
                                .header("Origin", "http://localhost")
                                .header("Host", "localhost")
                                .param("email", account())
                                .param("password", PASSWORD))
                .hasStatus(302);
    }

    @Test
    void aSignedInFormWithoutItsTokenIsRefused() {
        var session = sessionOf(account());
        assertThat(web.post().uri("/en/my/profile").cookie(session)).hasStatus(403);
    }

    @Test
    void aFormSentAfterTheSessionEndedIsCarriedThroughTheSignIn() throws Exception {
        var ended =
                send(
                        "/admin/sessions",
                        null,
                        "_csrf=stale&title=G%C3%B6z%C9%99l+%3Cb%3E&present=secret-one"
                                + "&password=secret-two&repeated=secret-three&code=secret-four");
        assertThat(ended.statusCode()).isEqualTo(403);
        var form = Jsoup.parse(ended.body()).expectFirst("main form");
        assertThat(form.expectFirst("[name=carried.title]").val()).isEqualTo("Gözəl <b>");
        assertThat(form.select("[name=carried._csrf]")).isEmpty();
        assertThat(ended.body()).doesNotContain("secret-");
        var again =
                web.post()
                        .uri("/en/sign-in")
                        .param("email", account())
                        .param("password", PASSWORD)
                        .param("to", form.expectFirst("[name=to]").val())
                        .param("carried.title", "Gözəl <b>")
                        .exchange();
        assertThat(again).hasStatusOk();
        var waiting = Jsoup.parse(body(again)).expectFirst("main form");
        assertThat(waiting.attr("action")).isEqualTo("/admin/sessions");
        assertThat(waiting.expectFirst("[name=title]").val()).isEqualTo("Gözəl <b>");
        assertThat(waiting.expectFirst("[name=_csrf]").val()).isNotBlank();
    }

    @Test
    void aFormWithAStaleTokenIsShownAgainForSending() throws Exception {
        var session = sessionOf(account());
        var answer =
                send(
                        "/en/my/profile",
                        session,
                        "_csrf=stale&nativeName=%C6%8Fliyev+%D0%81%D0%BB%D0%BA%D0%B8%D0%BD");
        assertThat(answer.statusCode()).isEqualTo(403);
        var form = Jsoup.parse(answer.body()).expectFirst("main form");
        assertThat(form.attr("action")).isEqualTo("/en/my/profile");
        assertThat(form.expectFirst("[name=nativeName]").val()).isEqualTo("Əliyev Ёлкин");
    }

    private HttpResponse<String> send(String path, @Nullable Cookie session, String form)
            throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(HttpRequest.BodyPublishers.ofString(form));
        if (session != null) {
            request.header("Cookie", "SESSION=" + session.getValue());
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void whoSignsOutIsOut() {
        var session = sessionOf(account());
        var page = body(web.get().uri("/en/objectives").cookie(session).exchange());
        var token = Jsoup.parse(page).expectFirst("form[action=/sign-out] [name=_csrf]").val();
        assertThat(web.post().uri("/sign-out").cookie(session).param("_csrf", token))
                .hasRedirectedUrl("/");
        assertThat(web.get().uri("/en/my").cookie(session)).hasStatus(302);
    }

    @Test
    void browsersAreToldToBeStrict() {
        var headers = assertThat(web.get().uri("/en/sign-in")).hasStatusOk().headers();
        headers.hasValue("X-Content-Type-Options", "nosniff");
        headers.hasValue("Cross-Origin-Opener-Policy", "same-origin");
        headers.containsHeaders("Content-Security-Policy", "Permissions-Policy");
        assertThat(web.get().uri("/en/sign-in").exchange().getResponse().getCookie("SESSION"))
                .isNull();
    }

    @Test
    void theSignInIsReadInEachLanguage() {
        assertThat(web.get().uri("/az/sign-in")).hasStatusOk().bodyText().contains("Sistemə giriş");
        assertThat(web.get().uri("/ru/sign-in"))
                .hasStatusOk()
                .bodyText()
                .contains("Забыли пароль?");
    }

    private Cookie sessionOf(String email) {
        return requireNonNull(signIn(email, PASSWORD, "/en/my").getResponse().getCookie("SESSION"));
    }

    private MvcTestResult signIn(String email, String password, String to) {
        return web.post()
                .uri("/en/sign-in")
                .param("email", email)
                .param("password", password)
                .param("to", to)
                .exchange();
    }

    private MvcTestResult signIn(String email, String password, String to, String from) {
        return web.post()
                .uri("/en/sign-in")
                .with(
                        sent -> {
                            sent.setRemoteAddr(from);
                            return sent;
                        })
                .param("email", email)
                .param("password", password)
                .param("to", to)
                .exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(
                answer.getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private String account() {
        var email = "a" + UUID.randomUUID() + "@example.org";
        Actor.platform("test").run(() -> accounts.open(person(), email, PASSWORD));
        return email;
    }

    private PersonId person() {
        return people.register(
                new NewPerson(
                        PersonName.latin("Leyla", "Hasanova"),
                        null,
                        "en",
                        null,
                        null,
                        null,
                        false));
    }
}
