package az.rtcm.shared;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
class ComponentsPageTests {

    private static final Path TEMPLATES = Path.of("src/main/java/az/rtcm/shared/web");
    private static final Pattern USED = Pattern.compile("@template\\.shared\\.web\\.(\\w+)\\(");

    /** What only machines read. */
    private static final String FOR_MACHINES = "jsonLd";

    @Autowired MockMvcTester web;

    @Test
    void theListOfMistakesNamesTheFieldAsTheFormDoes() {
        assertThat(web.get().uri("/dev/components").header("Accept-Language", "ru"))
                .hasStatusOk()
                .bodyText()
                .contains("<a href=\"#field-summary\">Краткое содержание: Заполните это поле.</a>");
    }

    @Test
    void aTextWithoutTranslationShowsItsLanguage() {
        assertThat(web.get().uri("/dev/components").header("Accept-Language", "az"))
                .bodyText()
                .contains("<span lang=\"en\">Only in English</span>")
                .contains(">EN</abbr>");
    }

    /** A part that takes something is a component; what only stands around pages is not. */
    @Test
    void everyComponentIsOnThePage() throws IOException {
        try (var files = Files.list(TEMPLATES)) {
            var components =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".jte"))
                            .map(name -> name.replace(".jte", ""))
                            .filter(name -> isComponent(name, text(name)))
                            .toList();
            assertThat(components).contains("filter", "filterText", "input", "pager");
            assertThat(shown("components")).containsAll(components);
        }
    }

    private static boolean isComponent(String name, String text) {
        boolean page = text.contains("@template.shared.web.layout(") || text.contains("<!DOCTYPE");
        return text.contains("@param") && !page && !name.equals(FOR_MACHINES);
    }

    /** The template and all that it uses, its layout included. */
    private static Set<String> shown(String template) {
        var shown = new TreeSet<String>();
        var waiting = new ArrayDeque<>(Set.of(template));
        while (!waiting.isEmpty()) {
            var next = waiting.poll();
            if (shown.add(next)) {
                USED.matcher(text(next)).results().forEach(used -> waiting.add(used.group(1)));
            }
        }
        return shown;
    }

    private static String text(String template) {
        try {
            return Files.readString(TEMPLATES.resolve(template + ".jte"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
