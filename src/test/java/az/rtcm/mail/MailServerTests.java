package az.rtcm.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.rtcm.shared.WrongSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailServerTests {

    @Test
    void theAddressSaysServerUserAndPassword() {
        var smtp = MailServer.smtp("smtps://centre%40gov.example:p%40ss%2Fw@mail.example");
        assertThat(smtp.getHost()).isEqualTo("mail.example");
        assertThat(smtp.getPort()).isEqualTo(465);
        assertThat(smtp.getUsername()).isEqualTo("centre@gov.example");
        assertThat(smtp.getPassword()).isEqualTo("p@ss/w");
    }

    @Test
    void aPasswordLeavesThisMachineOnlyEncrypted() {
        assertThat(required("smtp://user:secret@mail.invalid:25")).isEqualTo("true");
        assertThat(required("smtp://user:secret@localhost:25")).isEqualTo("false");
        assertThat(required("smtp://mail.invalid:25")).isEqualTo("false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail.example", "http://mail.example", "smtp://", "smtp://u:p w@x:1"})
    void aWrongAddressStopsTheStartWithoutRepeatingThePassword(String url) {
        assertThatThrownBy(() -> MailServer.smtp(url))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("RTCM_MAIL_URL")
                .hasMessageNotContaining("p w");
    }

    @Test
    void aServerThatDoesNotAnswerStopsTheStart() {
        var nobody = MailServer.smtp("smtp://127.0.0.1:1");
        assertThatThrownBy(() -> MailServer.requireAnswer(nobody))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("RTCM_MAIL_URL (127.0.0.1:1)");
    }

    private static String required(String url) {
        return MailServer.smtp(url)
                .getJavaMailProperties()
                .getProperty("mail.smtp.starttls.required");
    }
}
