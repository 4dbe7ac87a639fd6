package az.rtcm.walls;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.demo.Demonstration;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Every page that the people of the demonstration reach by following links, in every language, is
 * well made (see {@link PageCheck} for what that means).
 */
@PlatformTest
class PagesTests {

    @Autowired MockMvcTester web;
    @Autowired Demonstration demonstration;

    @BeforeEach
    void theDemonstrationIsLoaded() {
        if (!demonstration.isLoaded()) {
            demonstration.load();
        }
    }

    @Test
    void everyPageOfTheSiteIsWellMadeInEveryLanguage() {
        var crawl = new Crawl(path -> web.get().uri(path).exchange());
        crawl.from("/en", "/az", "/ru");
        assertThat(crawl.faults()).isEmpty();
        assertThat(crawl.visited()).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "administrator,en",
                "coordinator,az",
                "leadership,ru",
                "editor,az",
                "participant,ru",
                "focal.kz,ru"
            })
    void everyPageOfAPersonIsWellMade(String who) {
        var user = who.split(",")[0];
        var language = who.split(",")[1];
        var session = signIn(user);
        var crawl =
                new Crawl(
                        path ->
                                web.get()
                                        .uri(path)
                                        .cookie(session, new Cookie("language", language))
                                        .exchange());
        crawl.from("/" + language + "/my", "/" + language);
        assertThat(crawl.faults()).as(user).isEmpty();
        assertThat(crawl.visited()).contains("/" + language + "/my");
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
