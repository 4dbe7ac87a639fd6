package az.rtcm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.accounts.Role;
import az.rtcm.attendance.Attendance;
import az.rtcm.attendance.Evidence;
import az.rtcm.attendance.Held;
import az.rtcm.certificates.AnsweredBy;
import az.rtcm.certificates.Certificate;
import az.rtcm.certificates.CertificateNames;
import az.rtcm.certificates.Certificates;
import az.rtcm.directory.PersonName;
import az.rtcm.shared.actor.Actor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What becomes of certificates after they were issued, in English; machines read it too. */
@PlatformTest
class CertificateJourneyTests {

    @LocalServerPort int port;

    @Autowired ApplicationContext platform;
    @Autowired Held held;
    @Autowired Attendance attendance;
    @Autowired CertificateNames names;
    @Autowired Certificates certificates;

    private String misspelt;
    private Certificate certificate;
    private String coordinator;

    @BeforeEach
    void somebodyHoldsACertificate() {
        misspelt = Cast.unique("E");
        certificate = issued();
        coordinator = new Cast(platform).centre(Role.COORDINATOR, "en");
    }

    @Test
    void aRevokedCertificateSaysSoToWhoeverChecksIt() throws Exception {
        try (var browser = Browser.at(port)) {
            browser.go(certificate.path()).sees("This certificate is valid");
            browser.as(coordinator, "en").go("/admin/certificates");
            browser.fill("words", misspelt).press("Search").look("revoking-register");
            browser.press(certificate.number().value()).look("revoking-certificate");
            browser.fill("internal", "The register was forged")
                    .fill("communicated", "See letter 7");
            browser.press("Revoke").accept().sees("The certificate is revoked.");
            browser.sees("The register was forged").look("revoking-done");

            check(browser, certificate.number().value())
                    .sees("This certificate was revoked")
                    .look("revoking-verdict");
            assertThat(browser.text()).doesNotContain("forged", "letter 7");
        }
        assertThat(json(certificate.number().value())).contains("\"state\":\"revoked\"");
    }

    @Test
    void aCorrectedNameStandsOnANewCertificateAndTheOldOneIsReplaced() throws Exception {
        var right = Cast.unique("Ə");
        var old = certificate.number().value();
        try (var browser = Browser.at(port)) {
            browser.as(coordinator, "en").go(certificate.officePath());
            browser.fill("internal", "Nothing changed yet").press("Replace").accept();
            browser.sees("The certificate already bears this name.");

            var holder = new Cast(platform).signsInFromNowOn(certificate.person());
            browser.as(holder, "en").go("/en/my/certificates").look("correcting-mine");
            browser.fill("name", "Aynur " + right).press("Confirm the name");
            browser.sees("Thank you. Your name is confirmed.").look("correcting-confirmed");

            browser.as(coordinator, "en").go(certificate.officePath());
            browser.fill("internal", "The name was misspelt").press("Replace").accept();
            browser.sees("The certificate is replaced. This is the new one.");
            var anew = browser.driver().findElement(By.tagName("h1")).getText();
            assertThat(anew).isNotEqualTo(old);
            browser.sees("Aynur " + right).look("correcting-new");

            check(browser, old).sees("This certificate was replaced");
            browser.sees("Aynur " + misspelt).look("correcting-old-verdict");
            check(browser, anew).sees("This certificate is valid");
            browser.sees("Aynur " + right).look("correcting-new-verdict");
            assertThat(json(old)).contains("\"state\":\"replaced\"").doesNotContain(right);
            assertThat(json(anew)).contains("\"state\":\"valid\"", "Aynur " + right);
        }
    }

    private static Browser check(Browser browser, String number) {
        return browser.asVisitor().go("/en/verify").fill("number", number).press("Check");
    }

    private String json(String number) throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + port + "/verify/" + number);
        try (var machine = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address).header("Accept", "application/json");
            return machine.send(request.build(), BodyHandlers.ofString()).body();
        }
    }

    private Certificate issued() {
        var name = PersonName.latin("Aynur", misspelt);
        var course = held.with(Held.person("en", name));
        var person = course.person(0);
        var answer =
                new AnsweredBy(AnsweredBy.Channel.LETTER, "1/1", LocalDate.of(2026, 9, 14), null);
        return Actor.platform("test")
                .call(
                        () -> {
                            for (var half : attendance.register(course.id()).halfDays()) {
                                attendance.markAllPresent(course.id(), half, Evidence.SEEN);
                            }
                            attendance.close(course.id(), null);
                            names.confirmOnBehalf(person, name.latin(), answer);
                            certificates.issueFor(course.id());
                            return certificates.of(person).getFirst();
                        });
    }
}
