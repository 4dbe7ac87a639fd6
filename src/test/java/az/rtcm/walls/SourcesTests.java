package az.rtcm.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the sources themselves must look like. */
class SourcesTests {

    private static final Path JAVA = Path.of("src/main/java");
    private static final Pattern PUBLIC_TYPE =
            Pattern.compile(
                    "(?m)^((?:@.*\\n)*)public (?:final |abstract |sealed )*(?:class|record|interface|@interface|enum) (\\w+)");

    /** Without package and imports; the aim is 100. */
    private static final int USUAL_LINES = 135;

    @Test
    void everyPublicTypeSaysWhatItIs() {
        assertThat(sources(".java"))
                .allSatisfy(
                        file -> {
                            var source = read(file);
                            var type = PUBLIC_TYPE.matcher(source);
                            if (type.find()) {
                                assertThat(source.substring(0, type.start()).stripTrailing())
                                        .as("docstring of %s", file)
                                        .endsWith("*/");
                            }
                        });
    }

    @Test
    void nineOfTenClassesFitOnTwoScreens() {
        var classes = sources(".java");
        long usual = classes.stream().filter(file -> lines(file) <= USUAL_LINES).count();
        assertThat(usual * 10)
                .as("%d of %d classes have at most %d lines", usual, classes.size(), USUAL_LINES)
                .isGreaterThanOrEqualTo(classes.size() * 9L);
    }

    @Test
    void noTemplateHoldsCodeOrStylesOfThePage() {
        assertThat(sources(".jte"))
                .allSatisfy(
                        file ->
                                assertThat(read(file))
                                        .as("%s", file)
                                        .doesNotContainPattern("\\sstyle=\"")
                                        .doesNotContainPattern("\\son(click|change|submit|load)=")
                                        .doesNotContainPattern("<style"));
    }

    @Test
    void noTemplateLiesInTheRootOfAModule() {
        assertThat(sources(".jte"))
                .allSatisfy(
                        file -> assertThat(JAVA.relativize(file).getNameCount()).isGreaterThan(4));
    }

    private static List<Path> sources(String ending) {
        try (Stream<Path> files = Files.walk(JAVA)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lines(Path file) {
        return read(file)
                .lines()
                .filter(line -> !line.startsWith("import ") && !line.startsWith("package "))
                .count();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
