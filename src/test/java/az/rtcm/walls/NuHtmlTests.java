package az.rtcm.walls;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.Outside;
import az.rtcm.PlatformTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The Nu HTML checker finds no error on the pages that {@link PagesTests} follows. */
@Tag("outside")
@PlatformTest
class NuHtmlTests {

    private static final Path CHECKER =
            Outside.TOOLS.resolve("node_modules/vnu-jar/build/dist/vnu.jar");

    static final List<String> PEOPLE = Readers.EACH;

    @Autowired ApplicationContext platform;
    @TempDir Path pages;

    @Test
    void theCheckerSeesAnError() throws IOException {
        Files.writeString(pages.resolve("guilty.html"), "<p><div></p>");
        assertThat(checked()).contains("guilty.html", "error");
    }

    @Test
    void thePagesOfTheSiteAreValid() throws IOException {
        keep(new Readers(platform).visitor().crawl().pages());
        assertThat(checked()).isEmpty();
    }

    @Test
    void thePagesThatNoLinkLeadsToAreValid() throws IOException {
        keep(new Readers(platform).unlinked("ru"));
        assertThat(checked()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("PEOPLE")
    void thePagesOfAPersonAreValid(String who) throws IOException {
        keep(new Readers(platform).person(who).crawl().pages());
        assertThat(checked()).isEmpty();
    }

    private void keep(Map<String, String> all) throws IOException {
        for (var page : all.entrySet()) {
            var name = page.getKey().replaceAll("[^A-Za-z0-9-]+", "_");
            var file = name.substring(0, Math.min(name.length(), 150)) + ".html";
            Files.writeString(pages.resolve(file), page.getValue());
        }
    }

    private String checked() {
        return Outside.java(
                "-jar",
                CHECKER.toString(),
                "--errors-only",
                "--skip-non-html",
                "--format",
                "gnu",
                pages.toString());
    }
}
