package az.rtcm.walls;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.StatementCounter;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.SignIn;
import az.rtcm.directory.PersonId;
import az.rtcm.shared.database.Columns;
import az.rtcm.shared.text.LocalizedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every list asks the database the same number of questions for 10 rows and for 1,000. The rows are
 * made as rows, and are gone with the transaction of the test.
 */
@PlatformTest
@Transactional
class ListStatementsTests {

    private static final Path SOURCES = Path.of("src/main/java/az/rtcm");
    private static final String MARK = "Lengths";
    private static final UUID COMING = named("coming 1");
    private static final UUID HELD = named("held 1");

    /** What visitors read, long lists in pages of the greatest size. */
    private static final List<String> OF_VISITORS =
            List.of(
                    "/en",
                    "/en/curriculum",
                    "/en/coverage/5/GE",
                    "/en/figures/organisations",
                    "/en/figures/sessions",
                    "/en/figures/certificates",
                    "/en/news?size=200",
                    "/en/objectives/5",
                    "/en/pledges?size=200",
                    "/en/trainings?size=200",
                    "/en/trainings/past?size=200",
                    "/dev/mail?size=200",
                    "/feeds/news.atom",
                    "/feeds/trainings.ics",
                    "/sitemap.xml");

    private static final List<String> OF_THE_OFFICE =
            List.of(
                    "/admin/audit?size=200",
                    "/admin/certificates?size=200",
                    "/admin/coverage/5/GE",
                    "/admin/curriculum",
                    "/admin/erasures",
                    "/admin/mails?size=200",
                    "/admin/messages?size=200",
                    "/admin/news?size=200",
                    "/admin/organisations?size=200&words=" + MARK,
                    "/admin/pages?size=200",
                    "/admin/people?size=200&q=" + MARK,
                    "/admin/persons?size=200&words=" + MARK,
                    "/admin/pledges?size=200",
                    "/admin/reported-figures",
                    "/admin/sessions?size=200&q=" + MARK,
                    "/admin/sessions/" + COMING + "/call",
                    "/admin/sessions/" + COMING + "/nominations?size=200",
                    "/admin/sessions/" + HELD + "/attendance",
                    "/admin/sessions/" + HELD + "/certificates",
                    "/admin/templates");

    private static final List<String> OF_A_COUNTERPART = List.of("/en/my/nominations", "/en/my");

    private static final List<String> OF_A_NOMINEE =
            List.of("/en/my/seats", "/en/my", "/en/my/certificates");

    /** Their rows are countries. */
    private static final List<String> OF_COUNTRIES =
            List.of(
                    "/admin/countries?size=200&words=" + MARK,
                    "/admin/coverage",
                    "/en/coverage",
                    "/en/figures",
                    "/en/figures/countries");

    @Autowired MockMvcTester web;
    @Autowired SignIn signIn;
    @Autowired JdbcClient jdbc;

    private final Set<String> views = new TreeSet<>();

    /**
     * @param statements that the list needs
     * @param rows that it shows, of those made here
     */
    private record Reading(int statements, int rows) {}

    @Test
    void aListOfAThousandRowsAsksTheDatabaseNoMoreThanOneOfTen() throws IOException {
        make("lengths.sql", 1, 10);
        var few = read();
        make("lengths.sql", 11, 1_000);
        var many = read();
        assertSame(few, many);
        var countries = office();
        make("lengthsOfCountries.sql", 1, 10);
        var fewCountries = read(OF_COUNTRIES, countries);
        make("lengthsOfCountries.sql", 11, 60);
        assertSame(fewCountries, read(OF_COUNTRIES, countries));
        assertThat(views).as("measured").containsAll(listTemplates());
    }

    private static void assertSame(Map<String, Reading> few, Map<String, Reading> many) {
        assertThat(few)
                .allSatisfy(
                        (list, reading) -> {
                            var longer = requireNonNull(many.get(list));
                            assertThat(longer.statements())
                                    .as("statements of " + list)
                                    .isEqualTo(reading.statements());
                            assertThat(longer.rows())
                                    .as("rows of " + list)
                                    .isGreaterThan(reading.rows());
                        });
    }

    private Map<String, Reading> read() {
        var counterpart = signIn.asCounterpart("GE");
        var nominee = signIn.as(new PersonId(named("person 1")));
        var readings = new LinkedHashMap<String, Reading>();
        OF_VISITORS.forEach(list -> readings.put(list, read(list, null)));
        readings.putAll(read(OF_THE_OFFICE, office()));
        read(OF_A_COUNTERPART, counterpart)
                .forEach((list, reading) -> readings.put(list + " of a counterpart", reading));
        read(OF_A_NOMINEE, nominee)
                .forEach((list, reading) -> readings.put(list + " of a nominee", reading));
        return readings;
    }

    private SignIn.Reader office() {
        return signIn.as(
                Role.ADMINISTRATOR,
                Role.COORDINATOR,
                Role.EDITOR,
                Role.LEADERSHIP,
                Role.MONITORING);
    }

    private Map<String, Reading> read(List<String> lists, SignIn.Reader reader) {
        var readings = new LinkedHashMap<String, Reading>();
        lists.forEach(list -> readings.put(list, read(list, reader)));
        return readings;
    }

    /** Twice, for what is asked once only; pages kept for visitors are passed by. */
    private Reading read(String list, SignIn.@Nullable Reader reader) {
        get(list, reader);
        var answers = new ArrayList<MvcTestResult>();
        var statements = StatementCounter.statementsOf(() -> answers.add(get(list, reader)));
        var answer = answers.getFirst();
        assertThat(answer).as(list).hasStatusOk();
        var shown = answer.getMvcResult().getModelAndView();
        if (shown != null) {
            views.add(shown.getViewName() + ".jte");
        }
        var text = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        return new Reading(statements.size(), text.split("(?i)" + MARK, -1).length - 1);
    }

    private MvcTestResult get(String list, SignIn.@Nullable Reader reader) {
        var address = list + (list.contains("?") ? "&x=" : "?x=") + UUID.randomUUID();
        var request = web.get().uri(address);
        return (reader == null ? request : request.with(reader)).exchange();
    }

    private void make(String script, int first, int last) throws IOException {
        var sql =
                new ClassPathResource(script, getClass())
                        .getContentAsString(StandardCharsets.UTF_8);
        jdbc.sql(sql)
                .param("first", first)
                .param("last", last)
                .param("words", Columns.json(LocalizedText.published(MARK, MARK, MARK)).getValue())
                .update();
        jdbc.sql("analyze").update(); // as the server does by itself after a while
    }

    /** As the scripts make ids. */
    private static UUID named(String name) {
        try {
            var digest =
                    MessageDigest.getInstance("MD5").digest(name.getBytes(StandardCharsets.UTF_8));
            var bytes = ByteBuffer.wrap(digest);
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The templates of lists that can be sorted or turned over, but for parts of others. */
    private static Set<String> listTemplates() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            var lists =
                    files.filter(file -> file.toString().endsWith(".jte"))
                            .filter(file -> !file.startsWith(SOURCES.resolve("shared")))
                            .collect(
                                    Collectors.toMap(
                                            ListStatementsTests::name, ListStatementsTests::text));
            lists.values().removeIf(text -> !text.contains("Listing<"));
            return lists.keySet().stream()
                    .filter(
                            name ->
                                    lists.values().stream()
                                            .noneMatch(text -> text.contains(included(name))))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String name(Path template) {
        return SOURCES.relativize(template).toString();
    }

    private static String included(String name) {
        return "@template." + name.replace(".jte", "").replace('/', '.') + "(";
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
