package az.rtcm.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.PlatformTestConfiguration.TestClock;
import az.rtcm.accounts.internal.Telephone;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What becomes of a button that takes something back when the session has ended: it waits for the
 * sign-in like every form. Asked over the wire, where what is forwarded really goes on.
 */
@PlatformTest
class EndedSessionTests {

    private static final Set<RequestMethod> HIDDEN =
            Set.of(RequestMethod.DELETE, RequestMethod.PUT, RequestMethod.PATCH);
    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/en",
                    "/en/trainings",
                    "/en/my",
                    "/en/sign-in",
                    "/en/sign-in/again",
                    "/en/there-is-no-such-page",
                    "/admin",
                    "/admin/people",
                    "/dev/mail",
                    "/error",
                    "/verify/RTCM-1",
                    "/nowhere");

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

    @Autowired ApplicationContext platform;
    @Autowired MockMvcTester web;
    @Autowired TestClock clock;
    @LocalServerPort int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private TestReaders readers;

    @BeforeEach
    void readers() {
        readers = new TestReaders(platform, web);
    }

    @AfterEach
    void close() {
        http.close();
        clock.reset();
    }

    @Test
    void everyButtonThatWasPressedTooLateWaitsForTheSignIn() throws Exception {
        var buttons = buttons();
        assertThat(buttons).hasSizeGreaterThan(15);
        var half = halfSignedIn();
        var stale = readers.session(readers.somebody(Role.ADMINISTRATOR));
        for (var button : buttons) {
            for (var session : new Cookie[] {null, half}) {
                var form = waiting(button, session);
                assertThat(form.attr("action")).as(button.path()).isEqualTo("/en/sign-in");
                assertThat(form.expectFirst("[name=to]").val()).isEqualTo(button.path());
                assertThat(form.expectFirst("[name=carried._method]").val())
                        .isEqualTo(button.method());
            }
            var again = waiting(button, stale);
            assertThat(again.attr("action")).isEqualTo(button.path());
            assertThat(again.expectFirst("[name=_method]").val()).isEqualTo(button.method());
        }
    }

    @Test
    void whatWaitedIsDoneAfterTheSignIn() {
        var reader = readers.somebody();
        var other = readers.session(reader);
        var late = readers.post("/en/my/security/sessions", null, "_method", "delete");
        assertThat(late).hasForwardedUrl("/en/sign-in/again");
        var signedIn =
                readers.post(
                        "/en/sign-in",
                        null,
                        "email",
                        reader.email(),
                        "password",
                        TestReaders.PASSWORD,
                        "to",
                        "/en/my/security/sessions",
                        "carried._method",
                        "delete");
        var form = TestReaders.page(signedIn).expectFirst("main form");
        assertThat(form.attr("action")).isEqualTo("/en/my/security/sessions");
        assertThat(form.expectFirst("[name=_method]").val()).isEqualTo("delete");
        assertThat(readers.get("/en/my", other)).hasStatusOk();
        assertThat(readers.delete(form.attr("action"), TestReaders.cookie(signedIn)))
                .hasRedirectedUrl("/en/my/security");
        assertThat(readers.get("/en/my", other)).hasStatus(302);
    }

    @Test
    void noMethodMakesAPageFail() throws Exception {
        var half = halfSignedIn();
        var whole = readers.session(readers.somebody());
        for (var page : PAGES) {
            for (var method :
                    List.of("DELETE", "PUT", "PATCH", "POST", "OPTIONS", "HEAD", "TRACE", "FOO")) {
                for (var session : new Cookie[] {null, half, whole}) {
                    int status = send(method, page, session, "").statusCode();
                    assertThat(status).as("%s %s", method, page).isBetween(200, 499);
                }
            }
        }
        for (var method : List.of("DELETE", "PUT", "PATCH")) {
            assertThat(send(method, "/en/trainings", null, "").statusCode()).isEqualTo(405);
            assertThat(send(method, "/admin", null, "").statusCode()).isEqualTo(405);
        }
    }

    private record Button(String path, String method) {}

    /** All that takes something back, as the forms of pages send it. */
    private List<Button> buttons() {
        var buttons = new ArrayList<Button>();
        for (var mapping : mappings.getHandlerMethods().keySet()) {
            mapping.getMethodsCondition().getMethods().stream()
                    .filter(HIDDEN::contains)
                    .flatMap(
                            method ->
                                    mapping.getPatternValues().stream()
                                            .map(
                                                    pattern ->
                                                            new Button(
                                                                    path(pattern), word(method))))
                    .forEach(buttons::add);
        }
        return buttons;
    }

    private static String path(String pattern) {
        return pattern.replaceFirst("\\{language[^/]*}", "en")
                .replaceAll("\\{\\w+:[a-z]+\\|[^}]*}", "news")
                .replaceAll("\\{[^/]*}", UUID.randomUUID().toString());
    }

    private static String word(RequestMethod method) {
        return method.name().toLowerCase(Locale.ROOT);
    }

    private Element waiting(Button button, @Nullable Cookie session) throws Exception {
        var answer = send("POST", button.path(), session, "_csrf=stale&_method=" + button.method());
        assertThat(answer.statusCode()).as(button.toString()).isEqualTo(403);
        return Jsoup.parse(answer.body()).expectFirst("main form");
    }

    private HttpResponse<String> send(
            String method, String path, @Nullable Cookie session, String form) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Accept-Language", "en")
                        .method(method, BodyPublishers.ofString(form));
        if (session != null) {
            request.header("Cookie", "SESSION=" + session.getValue());
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** Somebody who showed the password and not yet the code. */
    private Cookie halfSignedIn() {
        var reader = readers.somebody(Role.ADMINISTRATOR);
        var session = readers.session(reader);
        var secret = readers.page("/en/sign-in/set-up", session).expectFirst("code").text();
        var code = Telephone.code(secret, clock.instant());
        assertThat(readers.post("/en/sign-in/set-up", session, "code", code)).hasStatusOk();
        return readers.session(reader);
    }
}
