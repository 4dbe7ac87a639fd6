package az.rtcm.browser;

import az.rtcm.PlatformTest;
import az.rtcm.demo.Demonstration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a first visit to a public page may cost. The measures lie in {@code target/budgets}. */
@PlatformTest
class BudgetTests {

    private static final Path MEASURES = Path.of("target", "budgets");
    private static final int KILOBYTE = 1000;

    @LocalServerPort int port;
    @Autowired Demonstration demonstration;

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void everyPublicPageIsLightAndLiesStill(String language) throws IOException {
        if (!demonstration.isLoaded()) {
            demonstration.load();
        }
        var measures = new ArrayList<String>();
        var budget = new SoftAssertions();
        try (var visit = new FirstVisit(port)) {
            for (var path : pages(language)) {
                var weight = visit.to(path);
                measures.add(line(path, weight));
                budget.assertThat(weight.requests()).as("requests of " + path).isBetween(3, 12);
                budget.assertThat(weight.bytes())
                        .as("bytes of " + path)
                        .isBetween(20L * KILOBYTE, 120L * KILOBYTE);
                budget.assertThat(weight.script())
                        .as("bytes of scripts of " + path)
                        .isBetween(1L, 40L * KILOBYTE);
                budget.assertThat(weight.shift()).as("layout shift of " + path).isZero();
            }
        }
        Files.createDirectories(MEASURES);
        Files.write(MEASURES.resolve(language + ".txt"), measures);
        budget.assertAll();
    }

    private List<String> pages(String language) throws IOException {
        var pages = new ArrayList<>(new PublicPages(port).in(language));
        pages.add("/" + language + "/verify");
        pages.add("/" + language + "/sign-in");
        return pages;
    }

    private static String line(String path, FirstVisit.Weight weight) {
        return String.format(
                Locale.ROOT,
                "%-70s %3d requests %6.1f KB %5.1f KB scripts, shift %.4f",
                path,
                weight.requests(),
                weight.bytes() / 1000.0,
                weight.script() / 1000.0,
                weight.shift());
    }
}
