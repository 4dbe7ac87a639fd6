package az.rtcm.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No word of the interface is missing in any language. */
class MessagesTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern PLURAL = Pattern.compile("(.*)\\.(zero|one|two|few|many|other)");
    private static final Pattern CONSTRAINT =
            Pattern.compile("import jakarta\\.validation\\.constraints\\.(\\w+);");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d");

    static Stream<String> modules() throws IOException {
        return Files.list(MESSAGES)
                .map(file -> file.getFileName().toString())
                .filter(name -> !name.contains("_"))
                .map(name -> name.replace(".properties", ""));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyTextExistsInEveryLanguage(String module) {
        var english = load(module, "");
        for (var language : Set.of("az", "ru")) {
            var translated = load(module, "_" + language);
            assertThat(kinds(translated))
                    .as("keys of %s in %s", module, language)
                    .isEqualTo(kinds(english));
            for (var key : english.stringPropertyNames()) {
                if (translated.containsKey(key)) {
                    assertThat(arguments(translated.getProperty(key)))
                            .as("arguments of %s in %s", key, language)
                            .isEqualTo(arguments(english.getProperty(key)));
                }
            }
        }
    }

    /** Otherwise the words of the validator show, in a language of its own. */
    @Test
    void everyRuleOfAFormIsExplained() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            var rules =
                    sources.filter(file -> file.toString().endsWith(".java"))
                            .flatMap(file -> CONSTRAINT.matcher(read(file)).results())
                            .map(rule -> rule.group(1))
                            .collect(Collectors.toCollection(TreeSet::new));
            assertThat(load("shared", "").stringPropertyNames()).containsAll(rules);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyCountHasThePluralFormsOfItsLanguage(String module) {
        for (var language : Set.of("en", "az", "ru")) {
            var texts = load(module, "en".equals(language) ? "" : "_" + language);
            var categories = PluralRules.forLocale(ULocale.forLanguageTag(language)).getKeywords();
            for (var base : plurals(texts)) {
                for (var category : categories) {
                    assertThat(texts).containsKey(base + "." + category);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void noTextIsBlankOrHoldsStraightApostrophes(String module) {
        for (var suffix : Set.of("", "_az", "_ru")) {
            load(module, suffix)
                    .forEach(
                            (key, text) ->
                                    assertThat(text.toString())
                                            .as("%s%s %s", module, suffix, key)
                                            .isNotBlank()
                                            .doesNotContain("'"));
        }
    }

    /** Without words of our own, the validator says its own in the language of the machine. */
    @Test
    void everyConstraintOfAFormSaysWhatIsWrongInTheReadersLanguage() throws IOException {
        var texts = load("shared", "");
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            var used =
                    sources.filter(file -> file.toString().endsWith(".java"))
                            .flatMap(MessagesTests::constraints)
                            .collect(Collectors.toCollection(TreeSet::new));
            assertThat(used).contains("NotBlank", "PastOrPresent");
            assertThat(texts.stringPropertyNames()).containsAll(used);
        }
    }

    private static Stream<String> constraints(Path source) {
        try {
            return CONSTRAINT
                    .matcher(Files.readString(source))
                    .results()
                    .map(found -> found.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keys with plural forms count once, whatever forms the language has. */
    private static Set<String> kinds(Properties texts) {
        var kinds = new TreeSet<String>();
        var plurals = plurals(texts);
        for (var key : texts.stringPropertyNames()) {
            var form = PLURAL.matcher(key);
            kinds.add(form.matches() && plurals.contains(form.group(1)) ? form.group(1) : key);
        }
        return kinds;
    }

    private static Set<String> plurals(Properties texts) {
        var bases = new TreeSet<String>();
        for (var key : texts.stringPropertyNames()) {
            var form = PLURAL.matcher(key);
            if (form.matches() && texts.containsKey(form.group(1) + ".one")) {
                bases.add(form.group(1));
            }
        }
        return bases;
    }

    private static Set<String> arguments(String text) {
        var found = new TreeSet<String>();
        var matcher = ARGUMENT.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    private static Properties load(String module, String suffix) {
        var texts = new Properties();
        try (var reader =
                Files.newBufferedReader(MESSAGES.resolve(module + suffix + ".properties"))) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
