package az.rtcm.walls;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Those who read the demonstration: visitors, and its people each in a language. */
record Readers(MockMvcTester web) {

    static final List<String> PEOPLE =
            List.of(
                    "administrator,en",
                    "coordinator,az",
                    "leadership,ru",
                    "editor,az",
                    "expert,en",
                    "participant,ru",
                    "focal.kz,ru");

    Crawl visitor() {
        return new Crawl(path -> web.get().uri(path).exchange());
    }

    /** Follows all links from the person's cabinet and home page. */
    Crawl person(String user, String language) {
        var session = signIn(user);
        return new Crawl(
                path ->
                        web.get()
                                .uri(path)
                                .cookie(session, new Cookie("language", language))
                                .exchange());
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
