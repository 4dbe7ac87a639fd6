package az.rtcm.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.rtcm.PlatformTest;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.SignIn;
import az.rtcm.shared.database.Ids;
import az.rtcm.shared.time.PartialDate;
import az.rtcm.shared.web.Paging;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** A coordinator plans, publishes, changes, postpones and cancels sessions through the pages. */
@PlatformTest
class SessionOfficeTests {

    private static final String EVIL =
            "Robert'); drop table training.session;-- <script>alert(1)</script> əıİё تدريب";

    @Autowired MockMvcTester web;
    @Autowired Sessions sessions;
    @Autowired SessionLists lists;
    @Autowired SessionDays days;
    @Autowired SignIn signIn;

    SignIn.Reader coordinator;

    @BeforeEach
    void signIn() {
        coordinator = signIn.as(Role.COORDINATOR);
    }

    @Test
    void aTitleInOneLanguageIsEnoughForADraft() {
        var result =
                web.post()
                        .uri("/admin/sessions")
                        .with(coordinator)
                        .param("form", Ids.next().toString())
                        .param("title[az]", "Yalnız başlıq")
                        .exchange();
        var session = sessions.require(stored(result));
        assertThat(session.state()).isEqualTo(SessionState.DRAFT);
        assertThat(session.title().words("az")).isEqualTo("Yalnız başlıq");
        assertThat(session.title().source()).isEqualTo("az");
        assertThat(body(get("/admin/sessions/" + session.id().value())))
                .contains("Before the session can be published", "Say for whom");
    }

    @Test
    void theSameFormSentTwiceIsStoredOnce() {
        var form = Ids.next().toString();
        var first = plan(form, "Twice sent");
        var second = plan(form, "Twice sent");
        assertThat(stored(second)).isEqualTo(stored(first));
    }

    @Test
    void badInputIsShownAgainWithWhatIsWrong() {
        var result =
                web.post()
                        .uri("/admin/sessions")
                        .with(coordinator)
                        .param("form", Ids.next().toString())
                        .param("title[en]", "  ")
                        .param("kind", "TRAINING")
                        .param("starts", "31.02.2027")
                        .param("ends", "soon")
                        .param("seats", "-3")
                        .param("place[en]", EVIL)
                        .exchange();
        assertThat(result).hasStatus(422);
        assertThat(body(result))
                .contains("31.02.2027", "soon", "-3", "تدريب", "əıİё")
                .contains("Please give a number above zero")
                .doesNotContain("<script>alert(1)");
    }

    @Test
    void wrongDatesAreNamedOneByOne() {
        assertThat(refusal("31.02.2027", "")).contains("This is not a date");
        assertThat(refusal("15.03.2027", "12.03.2027")).contains("before the first one");
        assertThat(refusal("", "12.03.2027")).contains("Please give the first day too");
        assertThat(refusal("01.05.2027", "03.05.9027")).contains("This year cannot be meant");
        assertThat(refusal("01.05.0000", "")).contains("This year cannot be meant");
        assertThat(refusal("01.05.2027", "03.05.2072")).contains("lasts two years at most");
    }

    @Test
    void noStoredPeriodIsSoLongThatItsDaysFillTheMemory() {
        var id = Planned.as(() -> sessions.plan(Planned.complete(Planned.title("years"))));
        assertThatThrownBy(
                        () ->
                                coordinator.run(
                                        () ->
                                                sessions.change(
                                                        id,
                                                        0,
                                                        sessions.require(id)
                                                                .plan()
                                                                .during(
                                                                        LocalDate.of(2027, 5, 1),
                                                                        LocalDate.of(9027, 5, 3)))))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(days.of(id)).hasSize(6);
    }

    @Test
    void aTitleThatIsTooLongIsRefusedAndKept() {
        var title = "ə".repeat(201);
        var result =
                web.post()
                        .uri("/admin/sessions")
                        .with(coordinator)
                        .param("title[az]", title)
                        .exchange();
        assertThat(result).hasStatus(422);
        assertThat(body(result)).contains(title);
    }

    @Test
    void strangeButHonestTextIsStoredAsItWasTyped() {
        var id = stored(plan(Ids.next().toString(), EVIL));
        assertThat(sessions.require(id).title().words("en")).isEqualTo(EVIL);
        assertThat(body(get("/admin/sessions?q=drop table"))).doesNotContain("<script>alert(1)");
    }

    @Test
    void everythingOfASessionCanBeWritten() {
        var id = stored(plan(Ids.next().toString(), "All details"));
        var result = details(id, 0).exchange();
        assertThat(result).hasStatus(302);
        var session = sessions.require(id);
        assertThat(session.starts()).isEqualTo(new PartialDate("2027-05-03"));
        assertThat(session.languages()).containsExactly("az", "ru");
        assertThat(session.funders().getFirst().name()).isEqualTo("A funder");
        assertThat(session.funders().getFirst().sentence().words("en")).isEqualTo("Paid by it.");
        assertThat(days.of(id)).hasSize(6);
        assertThat(session.missing()).isEmpty();
        assertThat(body(get("/admin/sessions/" + id.value() + "/details")))
                .contains("A funder", "Paid by it.", "03.05.2027");
    }

    @Test
    void aChangeOfAnOlderVersionIsRefused() {
        var id = stored(plan(Ids.next().toString(), "Two editors"));
        assertThat(details(id, 0).exchange()).hasStatus(302);
        var overtaken = details(id, 0).param("summary[en]", "Typed for an hour").exchange();
        assertThat(overtaken).hasStatus(422);
        assertThat(body(overtaken))
                .contains("Somebody else has changed this meanwhile", "Typed for an hour")
                .contains("Differs from what is stored now")
                .contains("name=\"version\" value=\"1\"");
        assertThat(sessions.require(id).summary().isEmpty()).isTrue();
        assertThat(details(id, 1).param("summary[en]", "Typed for an hour").exchange())
                .hasStatus(302);
        assertThatThrownBy(
                        () ->
                                coordinator.run(
                                        () ->
                                                sessions.change(
                                                        id, 0, Planned.complete(Planned.WORDS))))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void whoWritesAtThePlanLosesNothingWhenTheStateChanges() {
        var id = published("state meanwhile");
        int version = sessions.require(id).version();
        Planned.asCentre(() -> sessions.advance(id, SessionState.CONFIRMED));
        assertThat(details(id, version).exchange()).hasStatus(302);
    }

    @Test
    void aModuleThatDoesNotExistIsRefusedAtItsField() {
        var id = stored(plan(Ids.next().toString(), "Foreign module"));
        var foreign = Ids.next().toString();
        assertThat(body(details(id, 0).param("modules", foreign).exchange()))
                .contains("The curriculum has no such module");
        var template =
                web.post()
                        .uri("/admin/templates")
                        .with(coordinator)
                        .param("id", Ids.next().toString())
                        .param("title[en]", "Foreign module")
                        .param("kind", "TRAINING")
                        .param("mode", "ONLINE")
                        .param("attendancePercent", "80")
                        .param("modules", foreign)
                        .exchange();
        assertThat(template).hasStatus(422);
        assertThat(body(template)).contains("The curriculum has no such module");
    }

    @Test
    void whatIsMissingForPublishingIsListedAndNothingIsPublished() {
        var id = stored(plan(Ids.next().toString(), "Not ready"));
        post("/admin/sessions/%s/publication".formatted(id.value()));
        assertThat(sessions.require(id).state()).isEqualTo(SessionState.DRAFT);
        assertThatThrownBy(() -> coordinator.run(() -> sessions.publish(id)))
                .isInstanceOfSatisfying(
                        NotReadyToPublish.class,
                        refusal ->
                                assertThat(refusal.missing())
                                        .containsExactly(
                                                Missing.AUDIENCE,
                                                Missing.OUTCOMES,
                                                Missing.DATES,
                                                Missing.PLACE));
        assertThat(details(id, 0).exchange()).hasStatus(302);
        assertThat(post("/admin/sessions/%s/publication".formatted(id.value()))).hasStatus(302);
        assertThat(sessions.require(id).state()).isEqualTo(SessionState.PUBLISHED);
    }

    @Test
    void halfDaysThatAreNotHeldAreUnticked() {
        var id = Planned.as(() -> sessions.plan(Planned.complete(Planned.title("half days"))));
        assertThat(days.of(id)).hasSize(6);
        var result =
                web.post()
                        .uri("/admin/sessions/%s/days".formatted(id.value()))
                        .with(coordinator)
                        .param("halfDays", "2027-03-01-MORNING", "2027-03-02-AFTERNOON", "x")
                        .exchange();
        assertThat(result).hasStatus(302);
        assertThat(days.of(id))
                .containsExactly(
                        new HalfDay(LocalDate.of(2027, 3, 1), HalfDay.Part.MORNING),
                        new HalfDay(LocalDate.of(2027, 3, 2), HalfDay.Part.AFTERNOON));
    }

    @Test
    void aCopyIsADraftWithoutDates() {
        var id = published("original");
        var page = web.get().uri("/admin/sessions/" + id.value()).with(coordinator).exchange();
        var form = Jsoup.parse(body(page)).select("form[action$=/copies] [name=form]").val();
        var sent = copied(id, form);
        var copy = sessions.require(sent);
        assertThat(copied(id, form)).as("the same form sent again").isEqualTo(sent);
        assertThat(copy.state()).isEqualTo(SessionState.DRAFT);
        assertThat(copy.starts()).isNull();
        assertThat(copy.title()).isEqualTo(sessions.require(id).title());
        assertThat(copy.slug()).isNotEqualTo(sessions.require(id).slug());
    }

    /** Those states mean that another module did its part: a call, a selection, counted marks. */
    @ParameterizedTest
    @CsvSource({
        "PUBLISHED, CALL_OPEN",
        "CALL_OPEN, SELECTION",
        "SELECTION, CONFIRMED",
        "SELECTION, CALL_OPEN",
        "CONFIRMED, CLOSED",
        "RUNNING, CLOSED",
        "CALL_OPEN, CANCELLED",
        "PUBLISHED, DRAFT"
    })
    void noButtonLeadsPastWhoLeadsThere(SessionState from, SessionState to) {
        var id = Planned.published(sessions, over("led to " + to));
        Planned.asCentre(() -> wayTo(from).forEach(step -> sessions.advance(id, step)));
        var sent =
                web.post()
                        .uri("/admin/sessions/%s/stage".formatted(id.value()))
                        .with(coordinator)
                        .param("to", to.name())
                        .exchange();
        assertThat(sent).hasRedirectedUrl("/admin/sessions/" + id.value());
        assertThat(sessions.require(id).state()).isEqualTo(from);
    }

    @Test
    void theButtonsOfTheSessionsPageLeadItOn() {
        var id = Planned.published(sessions, over("led on"));
        for (var to : List.of(SessionState.CONFIRMED, SessionState.RUNNING)) {
            web.post()
                    .uri("/admin/sessions/%s/stage".formatted(id.value()))
                    .with(coordinator)
                    .param("to", to.name())
                    .exchange();
            assertThat(sessions.require(id).state()).isEqualTo(to);
        }
    }

    @Test
    void whatHasNotBegunSaysWhenItCanBegin() {
        var id = published("to come");
        Planned.asCentre(() -> sessions.advance(id, SessionState.CONFIRMED));
        assertThat(web.get().uri("/admin/sessions/" + id.value()).with(coordinator))
                .bodyText()
                .contains("can be begun on its first day")
                .doesNotContain("value=\"RUNNING\"");
    }

    private static SessionPlan over(String title) {
        return Planned.complete(Planned.title(title))
                .during(LocalDate.of(2026, 9, 7), LocalDate.of(2026, 9, 8));
    }

    private static List<SessionState> wayTo(SessionState state) {
        return switch (state) {
            case CALL_OPEN -> List.of(SessionState.CALL_OPEN);
            case SELECTION -> List.of(SessionState.CALL_OPEN, SessionState.SELECTION);
            case CONFIRMED -> List.of(SessionState.CONFIRMED);
            case RUNNING -> List.of(SessionState.CONFIRMED, SessionState.RUNNING);
            default -> List.of();
        };
    }

    @Test
    void aPostponedSessionSaysSoToEverybody() {
        var id = published("postponed");
        var path = "/admin/sessions/%s/postponement".formatted(id.value());
        assertThat(web.post().uri(path).with(coordinator).param("starts", "").exchange())
                .hasStatus(422);
        var result =
                web.post()
                        .uri(path)
                        .with(coordinator)
                        .param("starts", "06.2027")
                        .param("text[en]", "The venue is not free.")
                        .exchange();
        assertThat(result).hasStatus(302);
        var session = sessions.require(id);
        assertThat(session.isPostponed()).isTrue();
        assertThat(days.of(id)).isEmpty();
        assertThat(body(get("/en/trainings/" + session.slug())))
                .contains("Postponed on", "The venue is not free.", "June 2027");
    }

    @Test
    void aCancelledSessionKeepsItsPageAndItsReason() {
        var id = published("cancelled");
        var path = "/admin/sessions/%s/cancellation".formatted(id.value());
        assertThat(web.post().uri(path).with(coordinator).exchange()).hasStatus(422);
        assertThat(
                        web.post()
                                .uri(path)
                                .with(coordinator)
                                .param("text[ru]", "Отменено по просьбе сторон.")
                                .exchange())
                .hasStatus(302);
        assertThat(sessions.require(id).state()).isEqualTo(SessionState.CANCELLED);
        assertThat(body(get("/en/trainings/" + sessions.require(id).slug())))
                .contains("Cancelled on", "lang=\"ru\"", "Отменено по просьбе сторон.");
        assertThat(web.post().uri(path).with(coordinator).param("text[en]", "Again").exchange())
                .hasStatus(422);
    }

    @Test
    void sessionsOnRecordNeverBecomeDrafts() {
        var onRecord = lists.at("en", "training-of-trainers-2022").orElseThrow();
        assertThat(onRecord.onRecord()).isTrue();
        assertThatThrownBy(
                        () ->
                                Planned.asCentre(
                                        () -> sessions.advance(onRecord.id(), SessionState.DRAFT)))
                .isInstanceOf(StateRefused.class);
    }

    /** Taken back: others read this session. */
    @Test
    @Transactional
    void whatAReportSaysOfASessionOnRecordIsEnteredWithItsSource() {
        var before = lists.at("en", "training-of-trainers-2022").orElseThrow();
        var id = before.id();
        assertThat(body(get("/admin/sessions/%s/details".formatted(id.value()))))
                .contains("name=\"reported.headCount\"");
        assertThat(body(reported(before, "").exchange()))
                .contains("Say where the number of participants is from.", "value=\"321\"");
        assertThat(reported(before, "Annual report, page 7").exchange()).hasStatus(302);
        var after = Objects.requireNonNull(sessions.require(id).reported());
        assertThat(after.headCount()).isEqualTo(321);
        assertThat(after.remark().words("en")).isEqualTo("Annual report, page 7");
        assertThat(after.countries()).isEqualTo(before.countries());
    }

    private MockMvcTester.MockMvcRequestBuilder reported(Session session, String source) {
        return web.post()
                .uri("/admin/sessions/%s/details".formatted(session.id().value()))
                .with(coordinator)
                .param("version", Integer.toString(session.version()))
                .param("title[en]", session.title().words("en"))
                .param("kind", session.kind().name())
                .param("mode", session.mode().name())
                .param("starts", "25.07.2022")
                .param("ends", "29.07.2022")
                .param("attendancePercent", "80")
                .param("reported.headCount", "321")
                .param("reported.remark[en]", source);
    }

    @Test
    void theListIsFilteredSortedAndPaged() {
        for (int i = 0; i < 3; i++) {
            plan(Ids.next().toString(), "Filtered 100%_x " + i);
        }
        assertThat(
                        coordinator.call(
                                () ->
                                        lists.office(
                                                new SessionFilter(
                                                        "100%_x", null, null, null, null, null),
                                                new Paging(1, 2, "title", true))))
                .satisfies(
                        listing -> {
                            assertThat(listing.total()).isEqualTo(3);
                            assertThat(listing.rows())
                                    .extracting(session -> session.title().words("en"))
                                    .containsExactly("Filtered 100%_x 2", "Filtered 100%_x 1");
                        });
        for (var sort : List.of("starts", "-starts", "title", "state", "seats", "nonsense")) {
            assertThat(get("/admin/sessions?state=DRAFT&sort=" + sort)).hasStatus(200);
        }
    }

    @Test
    void onlyTheBackOfficeComesIn() {
        var id = published("guarded");
        var participant = signIn.as(Role.PARTICIPANT);
        for (var path :
                List.of(
                        "/admin/sessions",
                        "/admin/sessions/new",
                        "/admin/sessions/" + id.value(),
                        "/admin/sessions/" + id.value() + "/details",
                        "/admin/sessions/" + id.value() + "/days",
                        "/admin/sessions/" + id.value() + "/cancellation",
                        "/admin/templates",
                        "/admin/templates/new")) {
            assertThat(web.get().uri(path).with(participant).exchange()).as(path).hasStatus(404);
            assertThat(get(path)).as(path).hasStatus(200);
        }
        assertThat(get("/admin/sessions/" + UUID.randomUUID())).hasStatus(404);
        assertThat(
                        web.post()
                                .uri("/admin/sessions/%s/publication".formatted(id.value()))
                                .with(participant)
                                .exchange())
                .hasStatus(404);
    }

    @Test
    void aSessionBeginsWithTheTextsOfItsTemplate() {
        var id = CourseTemplateId.next().value().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(
                            web.post()
                                    .uri("/admin/templates")
                                    .with(coordinator)
                                    .param("id", id)
                                    .param("title[en]", "Template of a course")
                                    .param("audience[en]", "Officers of the border")
                                    .param("kind", "WORKSHOP")
                                    .param("mode", "ONLINE")
                                    .param("attendancePercent", "75")
                                    .exchange())
                    .hasStatus(302);
        }
        assertThat(body(get("/admin/sessions/new?template=" + id)))
                .contains("Template of a course");
        var result =
                web.post()
                        .uri("/admin/sessions")
                        .with(coordinator)
                        .param("form", Ids.next().toString())
                        .param("template", id)
                        .param("title[en]", "A session of it")
                        .exchange();
        var session = sessions.require(stored(result));
        assertThat(session.audience().words("en")).isEqualTo("Officers of the border");
        assertThat(session.attendancePercent()).isEqualTo(75);
        assertThat(session.kind()).isEqualTo(SessionKind.WORKSHOP);
    }

    private MockMvcTester.MockMvcRequestBuilder details(SessionId id, int version) {
        return web.post()
                .uri("/admin/sessions/%s/details".formatted(id.value()))
                .with(coordinator)
                .param("version", String.valueOf(version))
                .param("title[en]", "All details")
                .param("audience[en]", "Officials")
                .param("outcomes[en]", "Do this\nDo that")
                .param("kind", "TRAINING")
                .param("mode", "HYBRID")
                .param("starts", "03.05.2027")
                .param("ends", "5.5.2027")
                .param("timeZone", "Asia/Baku")
                .param("place[en]", "Baku")
                .param("languages", "az", "ru")
                .param("seats", "25")
                .param("attendancePercent", "80")
                .param("funders[0].name", "A funder")
                .param("funders[0].sentence[en]", "Paid by it.")
                .param("funders[1].name", "");
    }

    private String refusal(String starts, String ends) {
        var result =
                web.post()
                        .uri("/admin/sessions")
                        .with(coordinator)
                        .param("title[en]", "Dates")
                        .param("starts", starts)
                        .param("ends", ends)
                        .exchange();
        assertThat(result).hasStatus(422);
        return body(result);
    }

    private SessionId published(String unique) {
        return Planned.published(sessions, Planned.complete(Planned.title(unique)));
    }

    private MvcTestResult plan(String form, String title) {
        return web.post()
                .uri("/admin/sessions")
                .with(coordinator)
                .param("form", form)
                .param("title[en]", title)
                .param("kind", "TRAINING")
                .param("mode", "IN_PERSON")
                .exchange();
    }

    private SessionId copied(SessionId id, String form) {
        var address =
                web.post()
                        .uri("/admin/sessions/%s/copies".formatted(id.value()))
                        .with(coordinator)
                        .param("form", form)
                        .exchange()
                        .getResponse()
                        .getRedirectedUrl();
        return new SessionId(UUID.fromString(String.valueOf(address).split("/")[3]));
    }

    private MvcTestResult get(String address) {
        return web.get().uri(address).with(coordinator).exchange();
    }

    private MvcTestResult post(String address) {
        return web.post().uri(address).with(coordinator).exchange();
    }

    private static SessionId stored(MvcTestResult result) {
        assertThat(result).hasStatus(302);
        var address = java.util.Objects.requireNonNull(result.getResponse().getRedirectedUrl());
        return new SessionId(UUID.fromString(address.substring(address.lastIndexOf('/') + 1)));
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
