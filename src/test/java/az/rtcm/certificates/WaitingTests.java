package az.rtcm.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.PlatformTestConfiguration.TestClock;
import az.rtcm.accounts.Cabinets;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.SignIn;
import az.rtcm.attendance.Attendance;
import az.rtcm.attendance.Evidence;
import az.rtcm.attendance.Held;
import az.rtcm.directory.People;
import az.rtcm.training.SessionId;
import az.rtcm.training.Sessions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What waits after the first day of a session until its certificates are issued. */
@PlatformTest
class WaitingTests {

    @Autowired Held held;
    @Autowired Sessions sessions;
    @Autowired Attendance attendance;
    @Autowired Certificates certificates;
    @Autowired CertificateNames names;
    @Autowired People people;
    @Autowired SignIn signIn;
    @Autowired Cabinets cabinets;
    @Autowired TestClock clock;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void marksThenTheClosingThenNamesThenCertificates() {
        var course = held.toCome(2);
        var session = course.id();
        var coordinator = signIn.as(Role.COORDINATOR);
        assertThat(ofCoordinator(coordinator, session)).as("long before").isEmpty();

        clock.set(Instant.parse("2027-03-02T06:00:00Z"));
        assertThat(ofCoordinator(coordinator, session))
                .as("the second day has begun")
                .containsExactly("Mark attendance (marks missing: 4): " + title(session));
        clock.set(Instant.parse("2027-03-03T06:00:00Z"));
        assertThat(ofCoordinator(coordinator, session))
                .containsExactly("Mark attendance (marks missing: 8): " + title(session));
        assertThat(cabinets.due(coordinator, title(session)))
                .isEqualTo("overdue since 2 March 2027");
        coordinator.run(
                () ->
                        attendance
                                .register(session)
                                .halfDays()
                                .forEach(
                                        half ->
                                                attendance.markAllPresent(
                                                        session, half, Evidence.SEEN)));
        assertThat(ofCoordinator(coordinator, session))
                .containsExactly("All are marked, close the session: " + title(session));
        coordinator.run(() -> attendance.close(session, null));
        assertThat(ofCoordinator(coordinator, session)).as("names are not confirmed").isEmpty();

        var holder = signIn.as(course.person(0));
        assertThat(cabinets.waiting(holder))
                .containsExactly("Confirm how your name stands on your certificate");
        holder.run(
                () ->
                        names.confirm(
                                course.person(0),
                                people.find(course.person(0))
                                        .orElseThrow()
                                        .name()
                                        .onCertificate("en")));
        assertThat(cabinets.waiting(holder)).isEmpty();
        assertThat(ofCoordinator(coordinator, session))
                .containsExactly("Issue certificates (1): " + title(session));
        coordinator.run(() -> certificates.issueFor(session));
        assertThat(ofCoordinator(coordinator, session)).isEmpty();
        var certificate = coordinator.call(() -> certificates.of(course.person(0))).getFirst();
        coordinator.run(() -> certificates.revoke(certificate.id(), "forged papers", null));
        assertThat(ofCoordinator(coordinator, session))
                .as("whose certificate was revoked gets no other by itself")
                .isEmpty();
    }

    private List<String> ofCoordinator(SignIn.Reader coordinator, SessionId session) {
        return cabinets.waiting(coordinator).stream()
                .filter(words -> words.contains(title(session)))
                .toList();
    }

    private String title(SessionId session) {
        return sessions.require(session).title().words("en");
    }
}
