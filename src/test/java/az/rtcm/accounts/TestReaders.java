package az.rtcm.accounts;

import static java.util.Objects.requireNonNull;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import az.rtcm.directory.NewPerson;
import az.rtcm.directory.People;
import az.rtcm.directory.PersonId;
import az.rtcm.directory.PersonName;
import az.rtcm.shared.actor.Actor;
import jakarta.servlet.http.Cookie;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** People with passwords and real sessions, as browsers hold them. */
final class TestReaders {

    static final String PASSWORD = "seven herons over the lake";

    private final MockMvcTester web;
    private final Accounts accounts;
    private final People people;

    TestReaders(ApplicationContext platform, MockMvcTester web) {
        this.web = web;
        this.accounts = platform.getBean(Accounts.class);
        this.people = platform.getBean(People.class);
    }

    record Reader(PersonId id, String email) {}

    /** A new person with an account, a password and these roles. */
    Reader somebody(Role... roles) {
        var id = person();
        var email = address();
        Actor.platform("test")
                .run(
                        () -> {
                            accounts.open(id, email, PASSWORD);
                            for (var role : roles) {
                                accounts.grant(id, role, Scope.everywhere());
                            }
                        });
        return new Reader(id, email);
    }

    /** A new person without an account. */
    PersonId person() {
        var family = "Reader" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        return Actor.platform("test")
                .call(
                        () ->
                                people.register(
                                        new NewPerson(
                                                PersonName.latin("Leyla", family),
                                                null,
                                                "en",
                                                null,
                                                null,
                                                null,
                                                false)));
    }

    static String address() {
        return "r" + UUID.randomUUID() + "@example.org";
    }

    /** Signs in by the password; the answer tells what comes next. */
    MvcTestResult signIn(Reader reader) {
        return signIn(reader.email(), PASSWORD);
    }

    MvcTestResult signIn(String email, String password) {
        return post("/en/sign-in", null, "email", email, "password", password);
    }

    /** A browser in which the reader has signed in by the password. */
    Cookie session(Reader reader) {
        return cookie(signIn(reader));
    }

    static Cookie cookie(MvcTestResult answer) {
        return requireNonNull(answer.getResponse().getCookie("SESSION"));
    }

    MvcTestResult get(String path, @Nullable Cookie session) {
        var request = web.get().uri(path);
        return (session == null ? request : request.cookie(session)).exchange();
    }

    Document page(String path, @Nullable Cookie session) {
        return page(get(path, session));
    }

    static Document page(MvcTestResult answer) {
        return Jsoup.parse(
                new String(
                        answer.getResponse().getContentAsByteArray(),
                        java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Sends a form, from a place of its own: guesses are counted by places. */
    MvcTestResult post(String path, @Nullable Cookie session, String... fields) {
        var place = "10.%d.%d.%d".formatted(part(), part(), part());
        var request =
                web.post()
                        .uri(path)
                        .with(csrf())
                        .with(
                                sent -> {
                                    sent.setRemoteAddr(place);
                                    return sent;
                                });
        for (int field = 0; field < fields.length; field += 2) {
            request.param(fields[field], fields[field + 1]);
        }
        return (session == null ? request : request.cookie(session)).exchange();
    }

    MvcTestResult delete(String path, Cookie session) {
        return post(path, session, "_method", "delete");
    }

    private static int part() {
        return ThreadLocalRandom.current().nextInt(1, 255);
    }
}
