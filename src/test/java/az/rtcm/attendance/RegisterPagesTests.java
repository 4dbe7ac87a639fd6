package az.rtcm.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.SignIn;
import az.rtcm.directory.PersonName;
import az.rtcm.shared.actor.Actor;
import az.rtcm.training.HalfDay;
import az.rtcm.training.Mode;
import az.rtcm.training.Planned;
import az.rtcm.training.SessionId;
import az.rtcm.training.SessionKind;
import az.rtcm.training.SessionPlan;
import az.rtcm.training.SessionState;
import az.rtcm.training.Sessions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The coordinator keeps the register through the pages. */
@PlatformTest
class RegisterPagesTests {

    private static final HalfDay FIRST = new HalfDay(Held.FIRST_DAY, HalfDay.Part.MORNING);

    @Autowired MockMvcTester web;
    @Autowired Attendance attendance;
    @Autowired Sessions sessions;
    @Autowired Held held;
    @Autowired SignIn signIn;

    SignIn.Reader coordinator;

    @BeforeEach
    void signIn() {
        coordinator = signIn.as(Role.COORDINATOR);
    }

    @Test
    void aWebinarWithoutNomineesIsLedToItsEnd() {
        var id = running(Planned.complete(Planned.title("webinar")));
        assertThat(body(register(id))).contains("Nobody has a confirmed seat", "Close the session");
        assertThat(post(id, "/attendance/closure")).hasStatus3xxRedirection();
        assertThat(sessions.require(id).state()).isEqualTo(SessionState.CLOSED);
    }

    @Test
    void aSelfPacedSessionWithoutDaysIsLedToItsEnd() {
        var plan =
                SessionPlan.titled(Planned.title("self-paced"))
                        .as(SessionKind.TRAINING, Mode.SELF_PACED)
                        .described(Planned.WORDS, Planned.WORDS, Planned.WORDS, Planned.WORDS);
        var id = running(plan);
        assertThat(body(register(id))).contains("/days\"", "Close the session");
        assertThat(post(id, "/attendance/closure")).hasStatus3xxRedirection();
        assertThat(sessions.require(id).state()).isEqualTo(SessionState.CLOSED);
    }

    @Test
    void whatWasReportedOffersNoCorrectionAndAnOpenRegisterNoReport() {
        var id = running(Planned.complete(Planned.title("reported")));
        post(id, "/attendance/closure");
        assertThat(body(register(id))).contains("Open the attendance again");
        Planned.asCentre(() -> attendance.reopen(id, "wrong line"));
        var hub = web.get().uri("/admin/sessions/" + id.value()).with(coordinator).exchange();
        assertThat(body(hub)).contains("Open the register").doesNotContain("value=\"REPORTED\"");
        var refused =
                web.post()
                        .uri("/admin/sessions/%s/stage".formatted(id.value()))
                        .with(coordinator)
                        .param("to", "REPORTED")
                        .exchange();
        assertThat(refused).hasStatus3xxRedirection();
        assertThat(sessions.require(id).state()).isEqualTo(SessionState.CLOSED);
        post(id, "/attendance/closure");
        Planned.asCentre(() -> sessions.advance(id, SessionState.REPORTED));
        assertThat(body(register(id))).doesNotContain("Open the attendance again");
        var late =
                web.delete()
                        .uri("/admin/sessions/%s/attendance/closure".formatted(id.value()))
                        .with(coordinator)
                        .param("reason", "late")
                        .exchange();
        assertThat(late).hasStatus(422);
        assertThat(body(late)).contains("The session is reported");
    }

    @Test
    void chosenMarksStayWhenTheFormIsRefused() {
        var course = held.withPeople(1);
        var result =
                web.post()
                        .uri("/admin/sessions/%s/attendance".formatted(course.id().value()))
                        .with(coordinator)
                        .param("source", "SEEN")
                        .param("note", "x".repeat(501))
                        .param("cell", cell(course, "", "EXCUSED"))
                        .exchange();
        assertThat(result).hasStatus(422);
        assertThat(body(result)).contains("value=\"" + cell(course, "", "EXCUSED") + "\" selected");
    }

    @Test
    void whatSomebodyElseChangedIsNamed() {
        var course = held.withPeople(1);
        Actor.platform("Colleague C").run(() -> set(course, null, Mark.ABSENT));
        var result =
                web.post()
                        .uri("/admin/sessions/%s/attendance".formatted(course.id().value()))
                        .with(coordinator)
                        .param("source", "SEEN")
                        .param("cell", cell(course, "", "PRESENT"))
                        .exchange();
        assertThat(result).hasStatus3xxRedirection();
        assertThat(String.valueOf(result.getMvcResult().getFlashMap().get("notice")))
                .contains("HolderA", "10 September 2026", "Absent", "Colleague C");
    }

    @Test
    void allPresentKeepsTheChosenMarksInTheSameStep() {
        var course = held.withPeople(2);
        var result =
                web.post()
                        .uri(
                                "/admin/sessions/%s/attendance/presence/%s"
                                        .formatted(course.id().value(), FIRST.code()))
                        .with(coordinator)
                        .param("source", "SEEN")
                        .param("cell", cell(course, "", "LATE"))
                        .exchange();
        assertThat(result).hasStatus3xxRedirection();
        var register = coordinator.call(() -> attendance.register(course.id()));
        assertThat(register.attendees())
                .extracting(attendee -> attendee.mark(FIRST))
                .containsExactly(Mark.LATE, Mark.PRESENT);
    }

    @Test
    void whatLiesAheadIsShownAndCannotBeMarked() {
        var course = held.toCome(1);
        assertThat(body(register(course.id())))
                .contains("HolderA", "still to come", "once its last half-day has begun")
                .doesNotContain("name=\"cell\"", "All present", "not marked");
        var typed =
                web.post()
                        .uri("/admin/sessions/%s/attendance".formatted(course.id().value()))
                        .with(coordinator)
                        .param("source", "SEEN")
                        .param(
                                "cell",
                                course.person(0).value()
                                        + "_"
                                        + Held.DAY_TO_COME
                                        + "-MORNING__PRESENT")
                        .exchange();
        assertThat(typed).hasStatus(422);
        assertThat(body(typed)).contains("has not begun yet");
        var closing = post(course.id(), "/attendance/closure");
        assertThat(closing).hasStatus(422);
        assertThat(body(closing)).contains("once its last half-day has begun");
    }

    @Test
    void namesStandInTheOrderOfTheReadersAlphabet() {
        var course =
                held.with(
                        Held.person("az", PersonName.latin("Zaur", "Zeynalov")),
                        Held.person("az", PersonName.latin("Əli", "Əliyev")),
                        Held.person("az", PersonName.latin("Fuad", "Fərzəliyev")));
        var page = body(register(course.id()));
        assertThat(page.indexOf("Əliyev")).isLessThan(page.indexOf("Fərzəliyev"));
        assertThat(page.indexOf("Fərzəliyev")).isLessThan(page.indexOf("Zeynalov"));
        assertThat(page).contains("Georgia");
    }

    private SessionId running(SessionPlan plan) {
        var open = plan.mode() == Mode.SELF_PACED;
        var id =
                Planned.published(
                        sessions,
                        open ? plan : plan.during(Held.FIRST_DAY, Held.FIRST_DAY.plusDays(1)));
        Planned.asCentre(
                () -> {
                    sessions.advance(id, SessionState.CONFIRMED);
                    sessions.advance(id, SessionState.RUNNING);
                });
        return id;
    }

    private void set(Held.Course course, @Nullable Mark was, Mark now) {
        attendance.mark(
                course.id(), List.of(new Remark(course.person(0), FIRST, was, now)), Evidence.SEEN);
    }

    private static String cell(Held.Course course, String was, String now) {
        return course.person(0).value() + "_" + FIRST.code() + "_" + was + "_" + now;
    }

    private MvcTestResult register(SessionId id) {
        return web.get()
                .uri("/admin/sessions/%s/attendance".formatted(id.value()))
                .header("Accept-Language", "en")
                .with(coordinator)
                .exchange();
    }

    private MvcTestResult post(SessionId id, String page) {
        return web.post().uri("/admin/sessions/" + id.value() + page).with(coordinator).exchange();
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
