package az.rtcm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.rtcm.shared.Settings;
import az.rtcm.shared.WrongSetting;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator may type, and what is not passed over in silence. */
class OptionsTests {

    @Test
    void shortOptionsAreSettingsAndSettingsStayAsTheyAre() {
        assertThat(read("--port 81 --data /srv/rtcm --empty --rtcm.jobs.enabled=false"))
                .containsExactly(
                        "--server.port=81",
                        "--rtcm.data=/srv/rtcm",
                        "--rtcm.demo=false",
                        "--rtcm.jobs.enabled=false");
        assertThat(read("audit check --data /srv/rtcm"))
                .containsExactly("audit", "check", "--rtcm.data=/srv/rtcm");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--emtpy",
                "-empty",
                "--empty now",
                "--port=81",
                "--port",
                "--data --empty",
                "--rtcm.demo",
                "audit check --emtpy"
            })
    void whatIsNotKnownOrNotWholeIsRefused(String typed) {
        assertThatThrownBy(() -> read(typed)).isInstanceOf(WrongSetting.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xx", "EN", "../en", ""})
    void aLanguageWithoutWordsIsRefused(String language) {
        assertThatThrownBy(() -> settings(List.of("en", language)))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("RTCM_LANGUAGES");
        assertThat(settings(List.of("ru", "en")).defaultLanguage()).isEqualTo("ru");
    }

    private static String[] read(String typed) {
        return Options.asProperties(typed.split(" "));
    }

    private static Settings settings(List<String> languages) {
        return new Settings(
                Path.of("data"),
                URI.create("http://localhost"),
                languages,
                null,
                null,
                new Settings.Database(null, null, null),
                new Settings.Mail(null, "rtcm@localhost"),
                new Settings.Jobs(true));
    }
}
