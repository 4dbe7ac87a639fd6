package az.rtcm.audit;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.SignIn;
import az.rtcm.nominations.Move;
import az.rtcm.shared.database.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** People read the trail: what modules record as codes has words in every language. */
@PlatformTest
class AuditWordsTests {

    private static final Path SOURCES = Path.of("src/main/java/az/rtcm");
    private static final Pattern SUBJECT = Pattern.compile("[a-z]+\\.[a-z-]+");
    private static final Pattern KIND = Pattern.compile("SUBJECT =\\s+(\"[a-z.-]+\")");
    private static final Pattern CODE = Pattern.compile("\"([a-z][a-z._-]*)\"");
    private static final Pattern TAKES_AN_ACTION =
            Pattern.compile("\\b(\\w+)\\([^(){};]*\\bString action\\b[^(){};]*\\)\\s*\\{");
    private static final Pattern VALUES = Pattern.compile("Map\\.of\\((?:[^()]|\\([^()]*\\))*\\)");

    @Autowired MessageSource messages;
    @Autowired Audit audit;
    @Autowired TransactionTemplate transaction;
    @Autowired MockMvcTester web;
    @Autowired SignIn signIn;

    @Test
    void everyKindAndActionThatTheCodeRecordsHasWordsInEveryLanguage() throws IOException {
        var codes = new TreeSet<String>();
        try (var modules = Files.list(SOURCES)) {
            for (var module : modules.filter(Files::isDirectory).toList()) {
                codes.addAll(recorded(module));
            }
        }
        Arrays.stream(Move.Kind.values())
                .forEach(kind -> codes.add(kind.name().toLowerCase(Locale.ROOT)));
        assertThat(codes).contains("accounts.account", "signed-in", "passkey-renamed", "written");
        for (var language : Set.of("en", "az", "ru")) {
            assertThat(codes.stream().filter(code -> words(code, language) == null))
                    .as("codes without words in %s", language)
                    .isEmpty();
        }
    }

    @Test
    void theTrailIsReadInWords() {
        var thing = Ids.next();
        var administrator = signIn.as(Role.ADMINISTRATOR);
        administrator.run(
                () ->
                        transaction.executeWithoutResult(
                                status ->
                                        audit.record(
                                                "accounts.account", thing, "signed-in", null, "")));
        assertThat(web.get().uri("/admin/audit?subjectId=" + thing).with(administrator))
                .bodyText()
                .contains("account: signed in", "not sealed yet")
                .doesNotContain("signed-in");
    }

    /** What the classes of a module hand to the trail, or to a method that takes an action. */
    private static Set<String> recorded(Path module) throws IOException {
        var sources = new ArrayList<String>();
        try (var files = Files.walk(module)) {
            for (var file : files.filter(AuditWordsTests::isOfService).toList()) {
                sources.add(Files.readString(file));
            }
        }
        var takers =
                Stream.concat(
                                Stream.of("record"),
                                sources.stream()
                                        .flatMap(it -> TAKES_AN_ACTION.matcher(it).results())
                                        .map(found -> found.group(1)))
                        .collect(Collectors.joining("|"));
        var call = Pattern.compile("\\b(?:" + takers + ")\\(((?:[^;{}\"]|\"[^\"]*\")*?)\\);");
        return sources.stream()
                .flatMap(source -> Stream.concat(found(KIND, source), found(call, source)))
                .map(found -> VALUES.matcher(found).replaceAll(""))
                .flatMap(found -> found(CODE, found))
                .collect(Collectors.toSet());
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1));
    }

    /** Doors record nothing, and the trail itself only its erasures. */
    private static boolean isOfService(Path file) {
        return file.toString().endsWith(".java")
                && !file.toString().matches(".*/(web|admin|audit)/.*");
    }

    private @Nullable String words(String code, String language) {
        var key = (SUBJECT.matcher(code).matches() ? "audit.kind." : "audit.action.") + code;
        return messages.getMessage(key, null, null, Locale.of(language));
    }
}
