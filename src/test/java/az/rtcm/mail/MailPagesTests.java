package az.rtcm.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import az.rtcm.PlatformTest;
import az.rtcm.shared.actor.Actor;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class MailPagesTests {

    @Autowired MockMvcTester web;
    @Autowired Outbox outbox;
    @Autowired Mails mails;
    @Autowired TransactionTemplate transaction;

    private final String to = UUID.randomUUID() + "@reader.example";

    @Test
    void aCoordinatorFindsAMailReadsItAndSendsItAgain() {
        var id = send("Seats & <places>");
        assertThat(web.get().uri("/admin/mails?search=" + to).with(as("COORDINATOR")))
                .hasStatusOk()
                .bodyText()
                .contains("Seats &amp; &lt;places&gt;", to, "Waiting");
        assertThat(web.get().uri("/admin/mails?state=sent&search=" + to).with(as("COORDINATOR")))
                .bodyText()
                .doesNotContain("Seats");
        assertThat(web.get().uri("/admin/mails/" + id.value()).with(as("COORDINATOR")))
                .hasStatusOk()
                .bodyText()
                .contains("<a href=\"https://rtcm.example/en\">", "data-copy=\"plain\"");
        assertThat(mails.to(to)).hasSize(1);
        assertThat(
                        web.post()
                                .uri("/admin/mails/" + id.value() + "/sending")
                                .with(csrf())
                                .with(as("COORDINATOR")))
                .hasRedirectedUrl("/admin/mails/" + id.value());
        assertThat(mails.to(to)).hasSize(2);
    }

    @Test
    void othersSeeNoMails() {
        var id = send("Private");
        assertThat(web.get().uri("/admin/mails").with(as("EXPERT"))).hasStatus(404);
        assertThat(web.get().uri("/admin/mails/" + id.value()).with(as("EXPERT"))).hasStatus(404);
        assertThat(web.get().uri("/admin/mails/" + UUID.randomUUID()).with(as("COORDINATOR")))
                .hasStatus(404);
    }

    @Test
    void whereDevelopersWorkMailsAreReadWithoutSigningIn() {
        var id = send("For everybody");
        assertThat(web.get().uri("/dev/mail?search=" + to))
                .hasStatusOk()
                .bodyText()
                .contains("For everybody");
        assertThat(web.get().uri("/dev/mail/" + id.value()))
                .hasStatusOk()
                .bodyText()
                .contains("<a href=\"https://rtcm.example/en\">");
    }

    private MailId send(String subject) {
        var mail = new NewMail(to, null, "en", subject, "See https://rtcm.example/en", "mail.test");
        return Objects.requireNonNull(transaction.execute(status -> outbox.send(mail)));
    }

    private static RequestPostProcessor as(String role) {
        var actor = new Actor(UUID.randomUUID(), "Somebody", Set.of(role));
        var signedIn =
                new TestingAuthenticationToken(
                        (Actor.Holder) () -> actor,
                        null,
                        List.of(new SimpleGrantedAuthority("ROLE_" + role)));
        return authentication(signedIn);
    }
}
