package az.rtcm.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.rtcm.PlatformTest;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.SignIn;
import az.rtcm.shared.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
class WordingsTests {

    @Autowired Wordings wordings;
    @Autowired Settings settings;
    @Autowired SignIn signIn;
    @Autowired MockMvcTester web;

    @ParameterizedTest
    @EnumSource
    void theOriginalTextsAskOnlyForWhatThereIs(MailKind kind) {
        for (var language : settings.languages()) {
            var original = wordings.original(kind, language);
            assertThatCode(() -> wordings.check(kind, original))
                    .as(language)
                    .doesNotThrowAnyException();
            assertThat(original.placeholders())
                    .as("facts of %s in %s", kind, language)
                    .containsExactlyInAnyOrderElementsOf(
                            wordings.original(kind, "en").placeholders());
        }
    }

    @Test
    void anEmptyFactLeavesNoHole() {
        var wording = new Wording("About {session}", "One.\r\n\r\n{reason}\r\n\r\nTwo {unknown}.");
        assertThat(wording.with(Map.of("session", "A$1", "reason", "")))
                .isEqualTo(new Wording("About A$1", "One.\n\nTwo {unknown}."));
    }

    @Test
    void anAdministratorWordsAMailLooksAtItAndGoesBack() {
        var administrator = signIn.as(Role.ADMINISTRATOR);
        var address = "/admin/mail-templates/certificate-revoked/az";
        assertThat(web.get().uri("/admin/mail-templates").with(administrator)).hasStatusOk();
        assertThat(web.get().uri(address).with(administrator))
                .hasStatusOk()
                .bodyText()
                .contains("{number}");
        assertThat(
                        web.post()
                                .uri(address + "/preview")
                                .param("subject", "Qısa: {session}")
                                .param("text", "Nömrə {number}.")
                                .with(administrator))
                .hasStatusOk()
                .bodyText()
                .contains("Nömrə RTCM-2026-7K4M9.");
        assertThat(
                        web.post()
                                .uri(address)
                                .param("subject", "Qısa: {session}")
                                .param("text", "Nömrə {number}.")
                                .with(administrator))
                .hasRedirectedUrl(address);
        assertThat(wordings.of(MailKind.CERTIFICATE_REVOKED, "az").text())
                .isEqualTo("Nömrə {number}.");
        assertThat(web.delete().uri(address).with(administrator)).hasRedirectedUrl(address);
        assertThat(wordings.of(MailKind.CERTIFICATE_REVOKED, "az"))
                .isEqualTo(wordings.original(MailKind.CERTIFICATE_REVOKED, "az"));
    }

    @Test
    void aTextThatCannotBeFilledOrHasNoLinkIsRefusedAndKept() {
        var administrator = signIn.as(Role.ADMINISTRATOR);
        assertThat(
                        web.post()
                                .uri("/admin/mail-templates/call-opened/en")
                                .param("subject", "Call")
                                .param("text", "Dear {colleague}, {link}")
                                .with(administrator))
                .hasStatus(422)
                .bodyText()
                .contains("There is no {colleague} for this mail", "Dear {colleague}, {link}");
        assertThat(
                        web.post()
                                .uri("/admin/mail-templates/call-opened/en")
                                .param("subject", "Call")
                                .param("text", "Come.")
                                .with(administrator))
                .hasStatus(422)
                .bodyText()
                .contains("Put {link}");
    }

    @Test
    void onlyAdministratorsWordMails() {
        var coordinator = signIn.as(Role.COORDINATOR);
        assertThat(web.get().uri("/admin/mail-templates").with(coordinator)).hasStatus(403);
        assertThatThrownBy(
                        () ->
                                coordinator.run(
                                        () ->
                                                wordings.change(
                                                        MailKind.CALL_OPENED,
                                                        "en",
                                                        new Wording("S", "{link}"))))
                .isInstanceOf(AccessDeniedException.class);
    }
}
