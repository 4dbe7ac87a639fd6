package az.rtcm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.attendance.Attendance;
import az.rtcm.attendance.Evidence;
import az.rtcm.attendance.Held;
import az.rtcm.certificates.AnsweredBy;
import az.rtcm.certificates.Certificate;
import az.rtcm.certificates.CertificateNames;
import az.rtcm.certificates.Certificates;
import az.rtcm.directory.People;
import az.rtcm.shared.actor.Actor;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What cannot be taken back asks first, also in a browser without scripts. */
@PlatformTest
class ConfirmationJourneyTests {

    @LocalServerPort int port;

    @Autowired ApplicationContext platform;
    @Autowired Held held;
    @Autowired Attendance attendance;
    @Autowired People people;
    @Autowired CertificateNames names;
    @Autowired Certificates certificates;

    @Test
    void withoutScriptsACertificateIsRevokedOnlyAfterItWasAsked() {
        var certificate = Actor.platform("test").call(this::issued);
        try (var office = Browser.withoutJavaScript(port)) {
            office.go(certificate.officePath());
            office.fill("email", new Cast(platform).coordinator())
                    .fill("password", Cast.PASSWORD)
                    .pressAt("form.form .btn");
            office.fill("internal", "Issued to the wrong person");
            office.press("Revoke").sees("This cannot be taken back.");
            assertThat(now(certificate).isValid()).isTrue();
            office.accept().sees("The certificate is revoked.");
            assertThat(now(certificate).isValid()).isFalse();
        }
    }

    private Certificate issued() {
        var course = held.withPeople(1);
        for (var half : attendance.register(course.id()).halfDays()) {
            attendance.markAllPresent(course.id(), half, Evidence.SEEN);
        }
        attendance.close(course.id(), null);
        var holder = people.find(course.person(0)).orElseThrow();
        var letter =
                new AnsweredBy(AnsweredBy.Channel.LETTER, "12/345", LocalDate.of(2026, 9, 1), null);
        names.confirmOnBehalf(holder.id(), holder.name().onCertificate("en"), letter);
        certificates.issueFor(course.id());
        return certificates.of(holder.id()).getFirst();
    }

    private Certificate now(Certificate certificate) {
        return Actor.platform("test").call(() -> certificates.find(certificate.id()));
    }
}
