package az.rtcm.start;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.shared.database.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the platform starts and ends, as its operator sees it. */
@Tag("outside")
class StartTests {

    private static final Pattern LINK = Pattern.compile("http://\\S+?(/en/answer/\\S+)");
    private static final String PASSWORD = "seven herons over the lake";

    /** One for each of the people, and focal points of two countries. */
    private static final List<String> DEMONSTRATION =
            List.of(
                    "administrator",
                    "coordinator",
                    "leadership",
                    "monitoring",
                    "editor",
                    "librarian",
                    "translator",
                    "expert",
                    "participant",
                    "focal.kz",
                    "focal.ge");

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "RTCM_MAIL_URL, mail.example",
        "RTCM_MAIL_URL, smtp://127.0.0.1:1",
        "RTCM_MAIL_FROM, nobody at all",
        "RTCM_DATABASE_URL, jdbc:postgresql://127.0.0.1:1/rtcm",
        "RTCM_DATABASE_URL, mysql://127.0.0.1/rtcm",
        "RTCM_PUBLIC_URL, centre.example",
        "RTCM_DATA, /proc/nowhere",
        "RTCM_LANGUAGES, 'en,xx'",
        "RTCM_JOBS_ENABLED, perhaps",
        "SERVER_PORT, eighty"
    })
    void aWrongSettingStopsTheStartWithOneLine(String setting, String value)
            throws InterruptedException {
        try (var platform = Started.with(folder, Map.of(setting, value), "--empty")) {
            assertThat(platform.saidAtTheEnd())
                    .filteredOn(line -> !line.contains(" INFO "))
                    .singleElement()
                    .asString()
                    .startsWith("The platform cannot start: ")
                    .contains(setting);
            assertThat(platform.exitStatus()).isNotZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--emtpy", "-empty", "empty=true --empty", "--foo=1", "--port"})
    void anUnknownOptionStopsTheStartWithOneLineBeforeAnythingIsMade(String options)
            throws InterruptedException {
        var arguments = ("--rtcm.data=own " + options).split(" ");
        try (var platform = Started.with(folder, Map.of(), arguments)) {
            assertThat(platform.saidAtTheEnd())
                    .singleElement()
                    .asString()
                    .startsWith("The platform cannot start: ");
            assertThat(platform.exitStatus()).isEqualTo(2);
            assertThat(folder.resolve("own")).doesNotExist();
        }
    }

    @Test
    void aPortThatIsTakenStopsTheStartWithOneLine() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"));
                var platform =
                        Started.with(
                                folder,
                                Map.of(),
                                "--empty",
                                "--port",
                                Integer.toString(other.getLocalPort()))) {
            assertThat(platform.saidAtTheEnd())
                    .filteredOn(line -> !line.contains(" INFO "))
                    .singleElement()
                    .asString()
                    .startsWith("The platform cannot start: port " + other.getLocalPort());
        }
    }

    @Test
    void nothingThatWasAnsweredAsDoneIsLostByAPowerCut() throws Exception {
        try (var platform = Started.with(folder, Map.of(), "--empty").ready()) {
            var link = LINK.matcher(platform.said());
            assertThat(link.find()).as(platform.said()).isTrue();
            assertThat(platform.post(link.group(1), administrator()).body())
                    .contains("/en/sign-in");
            platform.kill();
        }
        try (var again = Started.with(folder, Map.of(), "--empty").ready()) {
            assertThat(again.said()).doesNotContain("/en/answer/");
            assertThat(again.signsIn("first@example.org", PASSWORD)).isTrue();
            second(again);
            again.stop();
            assertThat(folder.resolve("data/database/cluster/postmaster.pid")).doesNotExist();
        }
    }

    /** A second platform on the same data is refused, and the first one goes on. */
    private void second(Started first) throws IOException, InterruptedException {
        try (var second = Started.with(folder, Map.of(), "--empty")) {
            assertThat(second.saidAtTheEnd())
                    .filteredOn(line -> !line.contains(" INFO "))
                    .singleElement()
                    .asString()
                    .contains("another running platform uses the data in");
        }
        assertThat(first.get("/en").statusCode()).isEqualTo(200);
    }

    @Test
    void withADatabaseOfTheOperatorNoneIsStarted() throws Exception {
        var own = EmbeddedPostgres.start(folder.resolve("own"));
        var settings =
                Map.of(
                        "RTCM_DATABASE_URL", own.url("rtcm"),
                        "RTCM_DATABASE_USERNAME", own.username(),
                        "RTCM_DATABASE_PASSWORD", own.password());
        try (var platform = Started.with(folder, settings).ready()) {
            assertThat(platform.get("/en").statusCode()).isEqualTo(200);
            assertThat(platform.said())
                    .as("nothing invented comes into it")
                    .doesNotContain("Demonstration accounts")
                    .contains("/en/answer/");
            assertThat(folder.resolve("data/database")).doesNotExist();
            platform.stop();
        } finally {
            own.stop();
        }
    }

    @Test
    void anOrdinaryUserStartsTheDemonstrationInAFolderOfTheirChoice() throws Exception {
        boolean root = "root".equals(System.getProperty("user.name"));
        var port = Integer.toString(Started.freePort());
        String[] options = {"--data", "elsewhere", "--port", port};
        try (var platform =
                (root
                                ? Started.as("nobody", folder, options)
                                : Started.with(folder, Map.of(), options))
                        .ready()) {
            assertThat(platform.said())
                    .contains("http://localhost:" + port)
                    .contains(DEMONSTRATION.stream().map(who -> who + "@example.org").toList());
            assertThat(folder.resolve("elsewhere/database/cluster/postmaster.pid")).exists();
            assertThat(folder.resolve("data")).doesNotExist();
            assertThat(Files.getOwner(folder.resolve("elsewhere")).getName())
                    .isEqualTo(root ? "nobody" : System.getProperty("user.name"));
            for (var who : DEMONSTRATION) {
                assertThat(platform.signsIn(who + "@example.org", "Demonstration-2026"))
                        .as(who)
                        .isTrue();
            }
            platform.stop();
        }
    }

    @Test
    void anOperatorChecksTheTrailAndTheFilesByACommand() throws Exception {
        var data = folder.resolve("own").toString();
        assertCommand(0, "audit", "check", "--rtcm.data=" + data);
        assertCommand(0, "files", "check", "--rtcm.data=" + data);
        assertCommand(0, "help", "--rtcm.data=" + data);
        assertCommand(2, "nonsense", "--rtcm.data=" + data);
        assertThat(Files.exists(folder.resolve("own/database/cluster/postmaster.pid"))).isFalse();
    }

    private void assertCommand(int status, String... words) throws InterruptedException {
        try (var command = Started.with(folder, Map.of(), words)) {
            assertThat(command.saidAtTheEnd()).noneMatch(line -> line.contains("ERROR"));
            assertThat(command.exitStatus()).as(command.said()).isEqualTo(status);
        }
    }

    private static Map<String, String> administrator() {
        return Map.of(
                "given", "Aygün",
                "family", "Şükürlü",
                "email", "first@example.org",
                "password", PASSWORD,
                "repeated", PASSWORD);
    }
}
