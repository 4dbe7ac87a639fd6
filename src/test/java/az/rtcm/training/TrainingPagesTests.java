package az.rtcm.training;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.shared.text.LocalizedText;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What visitors read of the centre's trainings. */
@PlatformTest
class TrainingPagesTests {

    @Autowired MockMvcTester web;
    @Autowired Sessions sessions;

    @Test
    void aTrainingAnswersItsQuestionsInOrder() {
        var page = body("/en/trainings/" + slugOf(published("questions"), "en"));
        assertThat(page)
                .containsSubsequence(
                        "For whom",
                        "What you will be able to do",
                        "When and where",
                        "1–3 March 2027",
                        "How to get in, and by when");
    }

    @Test
    void sessionsOnRecordKeepTheirMonthAndWhatIsNotOnRecord() {
        assertThat(body("/en/trainings/international-migration-law-2022"))
                .contains("May 2022", "The exact days are not on record", "not on record")
                .doesNotContain("1 May 2022");
        assertThat(body("/ru/trainings/mezdunarodnoe-migracionnoe-pravo-2022"))
                .contains("май 2022");
    }

    @Test
    void countriesOfASessionOnRecordAreNamedInTheReadersLanguage() {
        assertThat(body("/az/trainings/milli-seviyyede-tetbiq-2022", 404)).isNotNull();
        assertThat(body("/en/trainings/key-concepts-and-trends-in-migration-2021"))
                .contains("Azerbaijan", "Tajikistan", "On record");
    }

    @Test
    void aDraftIsNotFoundByVisitors() {
        var id = Planned.as(() -> sessions.plan(Planned.complete(Planned.title("hidden draft"))));
        assertThat(web.get().uri("/en/trainings/" + slugOf(id, "en"))).hasStatus(404);
        assertThat(web.get().uri("/feeds/trainings/" + id.value() + ".ics")).hasStatus(404);
        assertThat(web.get().uri("/en/trainings/no-such-training")).hasStatus(404);
    }

    @Test
    void anAddressOfAnotherLanguageOrOfYesterdayLeadsToTheOneOfToday() {
        var id = published("addresses");
        var english = slugOf(id, "en");
        var russian = slugOf(id, "ru");
        assertThat(russian).isNotEqualTo(english).matches("[a-z0-9-]+");
        assertThat(web.get().uri("/ru/trainings/" + english))
                .hasStatus(301)
                .redirectedUrl()
                .isEqualTo("/ru/trainings/" + russian);

        var before = sessions.require(id);
        var renamed = Planned.complete(Planned.title("renamed"));
        Planned.asCentre(() -> sessions.change(id, before.version(), renamed));
        assertThat(web.get().uri("/en/trainings/" + english))
                .hasStatus(301)
                .redirectedUrl()
                .isEqualTo("/en/trainings/title-renamed-2027");
    }

    @Test
    void twoSessionsOfOneTitleHaveTwoAddressesInEachLanguage() {
        var one = sessions.require(published("twins"));
        var other = sessions.require(published("twins"));
        assertThat(one.slugs().values()).doesNotContainAnyElementsOf(other.slugs().values());
        assertThat(one.slugs()).containsOnlyKeys("en", "az", "ru");
    }

    @Test
    void theLanguageSwitchLeadsToTheAddressInThatLanguage() {
        var id = published("switch");
        assertThat(body("/en/trainings/" + slugOf(id, "en")))
                .contains("/az/trainings/" + slugOf(id, "az"))
                .contains("/ru/trainings/" + slugOf(id, "ru"));
    }

    @Test
    void aMissingLanguageIsShownInAnotherWithABadgeAndNeverBlankOrWithTags() {
        var onlyRussian = LocalizedText.published(Map.of("ru", "Только по-русски <b>{mlang}</b>"));
        var id =
                Planned.published(
                        sessions,
                        SessionPlan.titled(onlyRussian)
                                .described(onlyRussian, onlyRussian, onlyRussian, onlyRussian)
                                .as(SessionKind.WEBINAR, Mode.ONLINE)
                                .during(LocalDate.of(2027, 4, 1), LocalDate.of(2027, 4, 1)));
        for (var language : new String[] {"en", "az"}) {
            assertThat(body("/" + language + "/trainings/" + slugOf(id, language)))
                    .contains("lang=\"ru\"", "lang-badge", "Только по-русски &lt;b>")
                    .doesNotContain("<b>{mlang}");
        }
    }

    @Test
    void theListsTellWhatIsToComeFromWhatIsOver() {
        var id = published("lists");
        var title = "Title lists";
        assertThat(body("/en/trainings?size=200")).contains(title);
        assertThat(body("/en/trainings/past?size=200"))
                .doesNotContain(title)
                .contains("Key concepts and trends in migration");
        assertThat(body("/en/trainings?kind=WEBINAR&size=200")).doesNotContain(title);
        assertThat(body("/en/trainings?kind=nonsense&year=x&module=99&page=-1")).isNotBlank();
        assertThat(body("/en/trainings?kind=MIGRATION_SCHOOL&year=1999"))
                .contains("No training matches these filters");
        assertThat(sessions.require(id).state()).isEqualTo(SessionState.PUBLISHED);
    }

    @Test
    void illustrativeSessionsSaySo() {
        var plan = Planned.complete(Planned.title("invented")).asIllustrative();
        var id = Planned.published(sessions, plan);
        assertThat(body("/en/trainings/" + slugOf(id, "en"))).contains("tag--illustrative");
    }

    @Test
    void searchEnginesReadTheEventAndNoTextEndsTheirBlock() {
        var title =
                LocalizedText.published(
                        "Evil </script><script>alert(1)</script>", "Pis başlıq", "Злой заголовок");
        var id = Planned.published(sessions, Planned.complete(title));
        assertThat(body("/en/trainings/" + slugOf(id, "en")))
                .contains("\"@type\":\"EducationEvent\"", "\"startDate\":\"2027-03-01\"")
                .doesNotContain("<script>alert(1)");
    }

    @Test
    void aSessionGoesIntoOnesOwnCalendarAsWholeDays() {
        var id = published("calendar");
        assertThat(body("/feeds/trainings/" + id.value() + ".ics?language=az"))
                .contains(
                        "BEGIN:VEVENT",
                        "DTSTART;VALUE=DATE:20270301",
                        "DTEND;VALUE=DATE:20270304",
                        "Başlıq calendar");
        assertThat(body("/feeds/trainings.ics")).contains("BEGIN:VCALENDAR", "Title calendar");
    }

    private SessionId published(String unique) {
        return Planned.published(sessions, Planned.complete(Planned.title(unique)));
    }

    private String slugOf(SessionId id, String language) {
        return sessions.require(id).slug(language);
    }

    private String body(String address) {
        return body(address, 200);
    }

    private String body(String address, int status) {
        var result = web.get().uri(address).exchange();
        assertThat(result).hasStatus(status);
        return new String(
                result.getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }
}
