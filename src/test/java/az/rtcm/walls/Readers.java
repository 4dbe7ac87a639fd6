package az.rtcm.walls;

import az.rtcm.demo.Demonstration;
import az.rtcm.directory.NewPerson;
import az.rtcm.directory.People;
import az.rtcm.directory.PersonName;
import az.rtcm.shared.actor.Actor;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Those who read the demonstration: visitors, and its people each in a language. Everybody reads it
 * once, whoever asks.
 */
final class Readers {

    /** They begin where all persons are listed: there those who look alike stand together. */
    private static final Set<String> OFFICE = Set.of("administrator", "coordinator");

    private static final Map<String, String> TWINS = new ConcurrentHashMap<>();
    private static final Map<String, Reading> READINGS = new ConcurrentHashMap<>();

    private final ApplicationContext platform;
    private final MockMvcTester web;
    private final People people;
    private final Addresses addresses;

    Readers(ApplicationContext platform) {
        this.platform = platform;
        web = platform.getBean(MockMvcTester.class);
        people = platform.getBean(People.class);
        addresses =
                new Addresses(
                        platform.getBean(
                                "requestMappingHandlerMapping",
                                RequestMappingHandlerMapping.class));
        var demonstration = platform.getBean(Demonstration.class);
        if (!demonstration.isLoaded()) {
            demonstration.load();
        }
    }

    Addresses addresses() {
        return addresses;
    }

    /** The pages that no link leads to, with their addresses. */
    Map<String, String> unlinked(String language) {
        return UnlinkedPages.of(platform, language);
    }

    /** All that somebody can reach, and the cookies of their browser. */
    record Reading(Crawl crawl, List<Cookie> browser) {}

    /** One of each kind of people, in one language. */
    static final List<String> EACH =
            List.of(
                    "administrator,en",
                    "coordinator,az",
                    "leadership,ru",
                    "editor,az",
                    "librarian,en",
                    "translator,ru",
                    "monitoring,az",
                    "expert,en",
                    "participant,ru",
                    "focal.kz,ru");

    /** The same in every language. */
    static final List<String> PEOPLE =
            EACH.stream()
                    .map(who -> who.split(",")[0])
                    .flatMap(who -> Stream.of(who + ",en", who + ",az", who + ",ru"))
                    .toList();

    Reading visitor() {
        return READINGS.computeIfAbsent(
                "",
                nobody ->
                        read(
                                true,
                                "",
                                List.of(),
                                List.of(
                                        "/en",
                                        "/az",
                                        "/ru",
                                        "/dev/mail",
                                        "/dev/components",
                                        "/sitemap.xml",
                                        "/robots.txt")));
    }

    /**
     * From the person's cabinet and home page on.
     *
     * @param who a name and a language, as in {@link #PEOPLE}
     */
    Reading person(String who) {
        var user = who.split(",")[0];
        var language = who.split(",")[1];
        return READINGS.computeIfAbsent(
                who,
                unread ->
                        read(
                                EACH.contains(who),
                                language,
                                List.of(signIn(user), new Cookie("language", language)),
                                OFFICE.contains(user)
                                        ? List.of(
                                                "/admin/persons",
                                                twin(),
                                                "/" + language + "/my",
                                                "/" + language)
                                        : List.of("/" + language + "/my", "/" + language)));
    }

    /**
     * Somebody who may be the same as another: the crawl looks at few persons only. One serves all.
     */
    private String twin() {
        return TWINS.computeIfAbsent("Aynur", this::registeredTwice);
    }

    private String registeredTwice(String given) {
        var twin =
                new NewPerson(
                        PersonName.latin(given, "Aaliyeva"), null, "az", null, null, null, true);
        return Actor.platform("test")
                .call(
                        () -> {
                            people.register(twin);
                            return "/admin/persons/" + people.register(twin).value();
                        });
    }

    private Reading read(boolean kept, String language, List<Cookie> browser, List<String> from) {
        var cookies = browser.toArray(Cookie[]::new);
        var crawl =
                new Crawl(
                        path -> {
                            var request = web.get().uri(path);
                            return (cookies.length == 0 ? request : request.cookie(cookies))
                                    .exchange();
                        },
                        addresses::shape,
                        language);
        crawl.from(from.toArray(String[]::new));
        if (!kept) {
            crawl.forgetPages();
        }
        return new Reading(crawl, browser);
    }

    private Cookie signIn(String user) {
        var answer =
                web.post()
                        .uri("/en/sign-in")
                        .param("email", user + "@example.org")
                        .param("password", "Demonstration-2026")
                        .param("to", "/en/my")
                        .exchange()
                        .getResponse();
        return Objects.requireNonNull(answer.getCookie("SESSION"), user + " cannot sign in");
    }
}
