package az.rtcm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.Outside;
import az.rtcm.PlatformTest;
import az.rtcm.demo.Demonstration;
import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Lighthouse gives public pages at least 95 of 100 in all it judges, on a simulated phone. */
@Tag("outside")
@PlatformTest
class LighthouseTests {

    private static final Path REPORTS = Path.of("target", "lighthouse");
    private static final Path LIGHTHOUSE =
            Outside.TOOLS.resolve("node_modules/lighthouse/cli/index.js");
    private static final List<String> JUDGED =
            List.of("performance", "accessibility", "best-practices", "seo");

    @LocalServerPort int port;
    @Autowired Demonstration demonstration;

    @BeforeEach
    void theDemonstrationIsLoaded() {
        if (!demonstration.isLoaded()) {
            demonstration.load();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en",
                "/az",
                "/ru",
                "/en/trainings",
                "/ru/curriculum",
                "/az/objectives/5",
                "/en/pledges",
                "/az/figures",
                "/en/verify",
                "/ru/news",
                "/en/about",
                "/az/contact"
            })
    void aPageScores(String path) throws IOException {
        assertThat(scores(path)).hasSize(4).allSatisfy(LighthouseTests::atLeast95);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ru/trainings", "/en/pledges", "/en/curriculum", "/az/news"})
    void aPageBelowScores(String list) throws IOException {
        var path = new PublicPages(port).below(list);
        assertThat(scores(path)).hasSize(4).allSatisfy(LighthouseTests::atLeast95);
    }

    private static void atLeast95(String judged, Double score) {
        assertThat(score).as(judged).isGreaterThanOrEqualTo(0.95);
    }

    /** The browser sometimes records nothing; then Lighthouse itself asks to be run again. */
    private DocumentContext report(String path) throws IOException {
        var report = judged(path);
        for (int again = 0; again < 2 && hasFailed(report); again++) {
            report = judged(path);
        }
        return report;
    }

    private static boolean hasFailed(DocumentContext report) {
        return report.<Map<String, Object>>json().containsKey("runtimeError");
    }

    private DocumentContext judged(String path) throws IOException {
        Files.createDirectories(REPORTS);
        var report = REPORTS.resolve(path.substring(1).replace('/', '-') + ".json");
        Files.deleteIfExists(report);
        var said =
                Outside.node(
                        LIGHTHOUSE.toString(),
                        "http://localhost:" + port + path,
                        "--quiet",
                        "--output=json",
                        "--output-path=" + report,
                        "--chrome-flags=" + String.join(" ", Chromium.ARGUMENTS));
        assertThat(report).as(said).exists();
        return JsonPath.parse(report.toFile());
    }

    private Map<String, Double> scores(String path) throws IOException {
        var json = report(path);
        var scores = new TreeMap<String, Double>();
        for (var judged : JUDGED) {
            Number score = json.read("$.categories." + judged + ".score");
            scores.put(judged, score.doubleValue());
        }
        return scores;
    }
}
