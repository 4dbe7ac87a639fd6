package az.rtcm.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.PlatformTestConfiguration.TestClock;
import az.rtcm.StatementCounter;
import az.rtcm.accounts.Cabinets;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.SignIn;
import az.rtcm.attendance.Attendance;
import az.rtcm.attendance.Evidence;
import az.rtcm.attendance.Held;
import az.rtcm.directory.People;
import az.rtcm.directory.PersonId;
import az.rtcm.nominations.Offers;
import az.rtcm.nominations.Seats;
import az.rtcm.training.Planned;
import az.rtcm.training.SessionId;
import az.rtcm.training.Sessions;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * My trainings and certificates in the cabinet, and the same on the person’s page of the office.
 */
@PlatformTest
class MyTrainingsTests {

    @Autowired Held held;
    @Autowired Sessions sessions;
    @Autowired Attendance attendance;
    @Autowired Certificates certificates;
    @Autowired CertificateNames names;
    @Autowired People people;
    @Autowired SignIn signIn;
    @Autowired Cabinets cabinets;
    @Autowired MockMvcTester web;
    @Autowired Offers offers;
    @Autowired Seats seats;
    @Autowired TestClock clock;

    @Test
    void aTrainingToComeBecomesOneThatIsCompletedAndCertified() {
        var course = held.toCome(1);
        var me = signIn.as(course.person(0));
        assertThat(cabinets.section(me, "my-trainings"))
                .contains("To come", title(course.id()), "1–2 March 2027", "confirmed")
                .doesNotContain("Past");
        assertThat(cabinets.section(me, "my-certificates")).isEmpty();

        clock.set(Instant.parse("2027-03-02T14:00:00Z"));
        assertThat(cabinets.section(me, "my-trainings"))
                .contains("Now", title(course.id()))
                .doesNotContain("To come", "Past");
        complete(course.id(), course.person(0));

        assertThat(cabinets.section(me, "my-trainings"))
                .contains("Past", title(course.id()), "completed", "half-days: 4 of 4")
                .doesNotContain("To come");
        assertThat(cabinets.section(me, "my-certificates"))
                .contains(title(course.id()), "RTCM-27-", "Open the PDF");
        var link =
                cabinets.open(me, "ru")
                        .select("section[aria-labelledby=my-certificates] a[href$=/sheet]")
                        .attr("href");
        assertThat(web.get().uri(link).with(me)).hasStatusOk().hasContentType("application/pdf");
        assertThat(web.get().uri(link).with(signIn.as(Role.PARTICIPANT))).hasStatus(404);
        assertThat(cabinets.section(signIn.as(Role.PARTICIPANT), "my-trainings")).isEmpty();
    }

    @Test
    void aTrainingThatOneWithdrewFromIsNotToCome() {
        var course = held.toCome(1);
        var me = signIn.as(course.person(0));
        var seat = me.call(offers::mine).getFirst();
        assertThat(web.get().uri("/en/my/seats").with(me)).bodyText().contains("1–2 March 2027");
        assertThat(web.post().uri("/en/my/seats/" + seat.id() + "/withdrawal").with(me))
                .hasStatus(422)
                .bodyText()
                .contains("say in a few words why");
        me.run(() -> seats.withdraw(seat.id(), "ill"));
        assertThat(cabinets.section(me, "my-trainings"))
                .contains("Not taking part", title(course.id()), "1–2 March 2027", "withdrawn")
                .doesNotContain("To come");
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void theOfficeSeesSessionsAndCertificatesOnThePersonsPage() {
        var course = held.withPeople(1);
        var person = course.person(0);
        var address = "/admin/persons/" + person.value();
        var coordinator = signIn.as(Role.COORDINATOR);
        assertThat(web.get().uri(address).with(coordinator))
                .hasStatusOk()
                .bodyText()
                .contains("Participations", title(course.id()), "Agency ");
        complete(course.id(), person);
        assertThat(web.get().uri(address).with(coordinator))
                .bodyText()
                .contains("half-days: 4 of 4", "RTCM-26-");
        var nobody = signIn.as(Role.PARTICIPANT).person();
        assertThat(web.get().uri("/admin/persons/" + nobody.value()).with(coordinator))
                .hasStatusOk()
                .bodyText()
                .contains("Nominated for no session yet.");
    }

    @Test
    void theCabinetAsksAsMuchForOneTrainingAsForMany() {
        var first = held.withPeople(1);
        var stays = first.person(0);
        var me = signIn.as(stays);
        complete(first.id(), stays);
        cabinets.open(me, "en");
        var few = StatementCounter.statementsOf(() -> cabinets.open(me, "en"));
        for (int more = 0; more < 3; more++) {
            var course = held.withPeople(1);
            complete(course.id(), course.person(0));
            Planned.asCentre(() -> people.merge(course.person(0), stays));
        }
        assertThat(cabinets.open(me, "en").select("[aria-labelledby=my-trainings] li")).hasSize(4);
        assertThat(StatementCounter.statementsOf(() -> cabinets.open(me, "en"))).hasSameSizeAs(few);
    }

    private void complete(SessionId session, PersonId person) {
        Planned.asCentre(
                () -> {
                    for (var half : attendance.register(session).halfDays()) {
                        attendance.markAllPresent(session, half, Evidence.SEEN);
                    }
                    attendance.close(session, null);
                });
        var name = people.find(person).orElseThrow().name().onCertificate("en");
        signIn.as(person).run(() -> names.confirm(person, name));
        Planned.asCentre(() -> certificates.issueFor(session));
    }

    private String title(SessionId session) {
        return sessions.require(session).title().words("en");
    }
}
