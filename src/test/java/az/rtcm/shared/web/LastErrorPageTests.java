package az.rtcm.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Addresses that never reach the platform. */
@PlatformTest
class LastErrorPageTests {

    @LocalServerPort int port;

    @ParameterizedTest
    @ValueSource(strings = {"/verify/%00", "/verify/a%2Fb", "/en/%2e%2e/%2e%2e/%2e%2e"})
    void anAddressThatCannotBeReadIsAnsweredByAPageOfTheSite(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .isEqualToIgnoringCase("text/html;charset=utf-8");
            var page = Jsoup.parse(answer.body());
            assertThat(page.select("h1").eachText())
                    .containsExactly("The request could not be understood");
            assertThat(page.select("main [lang]").eachAttr("lang"))
                    .containsExactly("en", "az", "ru");
            assertThat(page.select("main a").eachAttr("href")).containsExactly("/en", "/az", "/ru");
            assertThat(answer.body()).doesNotContain("HTTP Status");
        }
    }
}
