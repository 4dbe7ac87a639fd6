package az.rtcm.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.StatementCounter;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.SignIn;
import az.rtcm.attendance.Attendance;
import az.rtcm.attendance.Evidence;
import az.rtcm.attendance.Held;
import az.rtcm.certificates.AnsweredBy.Channel;
import az.rtcm.directory.People;
import az.rtcm.directory.PersonId;
import az.rtcm.shared.actor.Actor;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What people and machines see of certificates through the doors. */
@PlatformTest
class VerificationPagesTests {

    @Autowired MockMvcTester web;
    @Autowired Certificates certificates;
    @Autowired CertificateNames names;
    @Autowired Attendance attendance;
    @Autowired People people;
    @Autowired Held held;
    @Autowired SignIn signIn;

    @Test
    void aValidOneIsShownInTheReadersLanguage() {
        var certificate = issued();
        var path = certificate.path();
        assertThat(web.get().uri(path).header("Accept-Language", "en"))
                .hasStatusOk()
                .bodyText()
                .contains("This certificate is valid", certificate.words().name())
                .contains(certificate.words().title(), "noindex");
        assertThat(web.get().uri(path).header("Accept-Language", "az"))
                .bodyText()
                .contains("Bu sertifikat etibarlıdır");
        assertThat(web.get().uri(path).header("Accept-Language", "ru"))
                .bodyText()
                .contains("Этот сертификат действителен");
    }

    @Test
    void nothingBeyondThePaperIsShown() {
        var certificate = issued();
        assertThat(web.get().uri(certificate.path()))
                .bodyText()
                .doesNotContain("Agency", "Inspector", "@example", "GE</");
    }

    @Test
    void anAlteredNumberIsUnknown() {
        var number = issued().number().value();
        var altered =
                number.substring(0, 9)
                        + (number.charAt(9) == '7' ? '8' : '7')
                        + number.substring(10);
        assertThat(web.get().uri("/verify/" + altered))
                .hasStatus(404)
                .bodyText()
                .contains("This number is unknown", altered);
    }

    @Test
    void aRevokedOneSaysSinceWhenAndNeverWhy() {
        var certificate = issued();
        as(() -> certificates.revoke(certificate.id(), "Internal secret", "Told to the holder"));
        assertThat(web.get().uri(certificate.path()))
                .hasStatusOk()
                .bodyText()
                .contains("This certificate was revoked", "15 September 2026")
                .doesNotContain("Internal secret", "Told to the holder");
    }

    @Test
    void machinesAreAnsweredInJson() {
        var certificate = issued();
        assertThat(web.get().uri(certificate.path()).accept(MediaType.APPLICATION_JSON))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"number": "%s", "state": "valid", "name": "%s", "issuedOn": "2026-09-15"}
                        """
                                .formatted(
                                        certificate.number().value(), certificate.words().name()));
        assertThat(
                        web.get()
                                .uri("/verify/RTCM-26-0000-0000-0000-1")
                                .accept(MediaType.APPLICATION_JSON))
                .hasStatus(404)
                .bodyJson()
                .isLenientlyEqualTo("{\"state\": \"unknown\"}");
    }

    @Test
    void whoeverGuessesIsMadeToWait() {
        for (int guess = 0; guess < 30; guess++) {
            var guessed = CertificateNumber.random(2026).value();
            assertThat(from("203.0.113.9", "/verify/" + guessed)).hasStatus(404);
        }
        var number = CertificateNumber.random(2026).value();
        assertThat(from("203.0.113.9", "/verify/" + number)).hasStatus(429);
        assertThat(from("203.0.113.10", "/verify/" + number)).as("others may ask").hasStatus(404);
        assertThat(from("203.0.113.9", issued().path()))
                .as("a genuine paper is always answered")
                .hasStatusOk()
                .bodyText()
                .contains("This certificate is valid");
    }

    private MvcTestResult from(String address, String path) {
        return web.get()
                .uri(path)
                .with(
                        request -> {
                            request.setRemoteAddr(address);
                            return request;
                        })
                .exchange();
    }

    @Test
    void aTypedNumberLeadsToItsPageInTheSameLanguage() {
        var number = issued().number().value();
        assertThat(web.get().uri("/ru/verify")).hasStatusOk().bodyText().contains("RTCM");
        assertThat(web.get().uri("/ru/verify?number={n}", " " + number.replace("-", "")))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/language/ru?to=/verify/" + number);
        assertThat(web.get().uri("/ru/verify?number={n}", "<script>' or 1=1"))
                .hasStatus(422)
                .bodyText()
                .contains("&lt;script")
                .doesNotContain("<script>'");
        assertThat(web.get().uri("/en/verify?number=")).hasStatus(422);
    }

    @Test
    void theHolderConfirmsTheNameAndDownloadsTheSheetAndNobodyElseDoes() {
        var course = completed();
        var holder = signIn.as(course.person(0));
        assertThat(web.post().uri("/en/my/certificate-name").with(holder).param("name", "شریف"))
                .hasStatus(422)
                .bodyText()
                .contains("شریف", "cannot be printed");
        assertThat(
                        web.post()
                                .uri("/en/my/certificate-name")
                                .with(holder)
                                .param("name", "Ünal Ələkbərov"))
                .hasStatus3xxRedirection();
        as(() -> certificates.issueFor(course.id()));
        var certificate = as(() -> certificates.of(course.person(0))).getFirst();

        assertThat(web.get().uri("/az/my/certificates").with(holder))
                .hasStatusOk()
                .bodyText()
                .contains(certificate.number().value());
        assertThat(web.get().uri("/ru/my/transcript").with(holder))
                .hasStatusOk()
                .bodyText()
                .contains(certificate.number().value());
        var sheet = "/en/my/certificates/" + certificate.id().value() + "/sheet";
        assertThat(web.get().uri(sheet).with(holder))
                .hasStatusOk()
                .hasContentType(MediaType.APPLICATION_PDF);
        assertThat(web.get().uri(sheet).with(signIn.as(Role.PARTICIPANT))).hasStatus(404);
    }

    @Test
    void theCoordinatorWorksFromTheRegisterToThePrintedCertificates() {
        var course = held.withPeople(2);
        var coordinator = signIn.as(Role.COORDINATOR);
        var session = "/admin/sessions/" + course.id().value();
        var half = coordinator.call(() -> attendance.register(course.id())).halfDays().getFirst();
        assertThat(web.get().uri(session + "/attendance").with(coordinator))
                .hasStatusOk()
                .bodyText()
                .contains("HolderA", "HolderB", "All present");
        assertThat(web.get().uri(session + "/attendance/sheet").with(coordinator)).hasStatusOk();
        assertThat(
                        web.post()
                                .uri(session + "/attendance")
                                .with(coordinator)
                                .param("source", "SHEET")
                                .param("note", "sheet 4")
                                .param(
                                        "cell",
                                        course.person(0).value() + "_" + half.code() + "__LATE"))
                .hasStatus3xxRedirection();
        assertThat(web.post().uri(session + "/attendance/closure").with(coordinator))
                .hasStatus(422)
                .bodyText()
                .contains("give the reason");
        for (var one : coordinator.call(() -> attendance.register(course.id())).halfDays()) {
            assertThat(
                            web.post()
                                    .uri(session + "/attendance/presence/" + one.code())
                                    .with(coordinator)
                                    .param("source", "SEEN"))
                    .hasStatus3xxRedirection();
        }
        assertThat(web.post().uri(session + "/attendance/closure").with(coordinator))
                .hasStatus3xxRedirection();

        var names = session + "/certificates/" + course.person(0).value() + "/name";
        assertThat(web.get().uri(names).with(coordinator)).hasStatusOk();
        assertThat(web.post().uri(names).with(coordinator).param("name", "Kept Name"))
                .hasStatus(422)
                .bodyText()
                .contains("Kept Name");
        assertThat(
                        web.post()
                                .uri(names)
                                .with(coordinator)
                                .param("name", "Kept Name")
                                .param("channel", "TELEPHONE")
                                .param("answeredOn", "2026-09-14"))
                .hasStatus3xxRedirection();
        assertThat(web.post().uri(session + "/certificates").with(coordinator).param("hours", "-1"))
                .hasStatus(422);
        assertThat(
                        web.post()
                                .uri(session + "/certificates")
                                .with(coordinator)
                                .param("signatory", "محمد"))
                .hasStatus(422)
                .bodyText()
                .contains("cannot be printed on a certificate: محمد");
        assertThat(web.post().uri(session + "/certificates").with(coordinator).param("hours", "12"))
                .hasStatus3xxRedirection();
        assertThat(web.get().uri(session + "/certificates").with(coordinator))
                .hasStatusOk()
                .bodyText()
                .contains("Kept Name", "RTCM-26-");
        assertThat(web.get().uri(session + "/certificates/sheets").with(coordinator))
                .hasStatusOk()
                .hasContentType(MediaType.APPLICATION_PDF);
        assertThat(web.get().uri("/admin/certificates?words=Kept").with(coordinator))
                .hasStatusOk()
                .bodyText()
                .contains("Kept Name");
        var certificate = as(() -> certificates.of(course.person(0))).getFirst();
        assertThat(web.get().uri(certificate.officePath()).with(coordinator)).hasStatusOk();
        assertThat(web.post().uri(certificate.officePath() + "/revocation").with(coordinator))
                .hasStatus(422);
        assertThat(
                        web.post()
                                .uri(certificate.officePath() + "/revocation")
                                .with(coordinator)
                                .param("internal", "asked back"))
                .hasStatus3xxRedirection();
        assertThat(
                        web.post()
                                .uri(certificate.officePath() + "/revocation")
                                .with(coordinator)
                                .param("internal", "asked back"))
                .as("a second submit of the same form")
                .hasStatus(422);
        assertThat(web.post().uri(session + "/certificates").with(coordinator))
                .hasStatus3xxRedirection();
        assertThat(as(() -> certificates.of(course.person(0)))).as("passed over").hasSize(1);
        assertThat(web.get().uri(certificate.officePath()).with(coordinator))
                .bodyText()
                .contains(certificate.officePath() + "/reissue");
        assertThat(
                        web.post()
                                .uri(certificate.officePath() + "/reissue")
                                .with(coordinator)
                                .param("internal", "asked back by mistake"))
                .hasStatus3xxRedirection();
        assertThat(as(() -> certificates.of(course.person(0)))).hasSize(2);
        assertThat(
                        web.post()
                                .uri(certificate.officePath() + "/reissue")
                                .with(coordinator)
                                .param("internal", "a second submit"))
                .hasStatus(422);
    }

    @Test
    void theTranscriptTakesTheSameStatementsHoweverManySessions() {
        var person = completed().person(0);
        var reader = signIn.as(person);
        int few = transcript(reader);
        for (int more = 0; more < 3; more++) {
            var other = completed().person(0);
            as(() -> people.merge(other, person));
        }
        assertThat(transcript(reader)).isEqualTo(few);
        assertThat(web.get().uri("/en/my/transcript").with(reader))
                .bodyText()
                .containsPattern("(?s)(Title .*){4}");
    }

    private int transcript(SignIn.Reader reader) {
        web.get().uri("/en/my/transcript").with(reader).exchange();
        return StatementCounter.statementsOf(
                        () ->
                                assertThat(web.get().uri("/en/my/transcript").with(reader))
                                        .hasStatusOk())
                .size();
    }

    @Test
    void nobodyElseEntersTheBackOfficeOfCertificates() {
        var course = held.withPeople(1);
        var session = "/admin/sessions/" + course.id().value();
        for (var role : new Role[] {Role.PARTICIPANT, Role.EXPERT, Role.EDITOR}) {
            var other = signIn.as(role);
            int refused = role.isOfOffice() ? 403 : 404;
            assertThat(web.get().uri(session + "/attendance").with(other)).hasStatus(refused);
            assertThat(web.get().uri(session + "/certificates").with(other)).hasStatus(refused);
            assertThat(web.get().uri("/admin/certificates").with(other)).hasStatus(refused);
        }
        var coordinator = signIn.as(Role.COORDINATOR);
        var unknown = "/admin/sessions/" + UUID.randomUUID();
        assertThat(web.get().uri(unknown + "/attendance").with(coordinator)).hasStatus(404);
        assertThat(web.get().uri(unknown + "/certificates").with(coordinator)).hasStatus(404);
    }

    private Certificate issued() {
        var course = completed();
        var person = course.person(0);
        as(
                () -> {
                    names.confirmOnBehalf(person, name(person), answer());
                    certificates.issueFor(course.id());
                });
        return as(() -> certificates.of(person)).getFirst();
    }

    private Held.Course completed() {
        var course = held.withPeople(1);
        as(
                () -> {
                    for (var half : attendance.register(course.id()).halfDays()) {
                        attendance.markAllPresent(course.id(), half, Evidence.SEEN);
                    }
                    attendance.close(course.id(), null);
                });
        return course;
    }

    private String name(PersonId person) {
        return people.find(person).orElseThrow().name().onCertificate("en");
    }

    private static AnsweredBy answer() {
        return new AnsweredBy(Channel.TELEPHONE, null, LocalDate.of(2026, 9, 14), null);
    }

    private static <T> T as(Supplier<T> work) {
        return Actor.platform("test").call(work);
    }

    private static void as(Runnable work) {
        Actor.platform("test").run(work);
    }
}
