package az.rtcm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.PlatformTestConfiguration.TestClock;
import az.rtcm.directory.OrganisationId;
import az.rtcm.mail.Mails;
import az.rtcm.nominations.Calls;
import az.rtcm.nominations.NewCall;
import az.rtcm.nominations.Nominations;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.training.Mode;
import az.rtcm.training.SessionId;
import az.rtcm.training.SessionKind;
import az.rtcm.training.SessionPlan;
import az.rtcm.training.Sessions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * The main job of the platform from the first plan to the checked certificate, as the people do it
 * in front of their browsers: the coordinator in English, the focal point and the nominee in
 * Russian, a visitor.
 */
@PlatformTest
class MainJobJourneyTests {

    private static final Pattern NUMBER = Pattern.compile("RTCM(-[0-9A-Z]+){5}");
    private static final Pattern OFFICE = Pattern.compile("/admin/sessions/([0-9a-f-]{36})");

    @LocalServerPort int port;

    @Autowired ApplicationContext platform;
    @Autowired Mails mails;
    @Autowired Nominations nominations;
    @Autowired TestClock clock;

    private final String title = Cast.unique("Training ");
    private final String azamat = Cast.unique("B");
    private final String aigul = Cast.unique("C");
    private Cast cast;
    private OrganisationId agency;
    private String coordinator;
    private String focalPoint;

    @BeforeEach
    void people() {
        cast = new Cast(platform);
        agency = cast.agency(Cast.unique("Agency "), "KG");
        coordinator = cast.coordinator();
        focalPoint = cast.focalPoint(agency);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void aSessionGoesFromItsPlanToACheckedCertificate() {
        try (var office = Browser.at(port);
                var agencysDesk = Browser.at(port);
                var nominee = Browser.at(port)) {
            var session = plansAndPublishes(office);
            opensTheCall(office, session);
            nominates(agencysDesk);
            printsAndSubmits(agencysDesk);
            selects(office, session);
            confirms(nominee, session);
            marksAttendanceAndCloses(office, session);
            confirmsTheName(nominee);
            var number = issues(office, session);
            checks(nominee, number);
            isCounted(nominee);
        }
    }

    @Test
    void nominationAndSelectionNeedNoScript() {
        var session = calledSession();
        try (var desk = Browser.withoutJavaScript(port)) {
            signsIn(desk.go("/ru/my/nominations"), focalPoint);
            desk.sees(title).press(title).press("Добавить кандидата");
            fillsIn(desk);
            desk.press("Сохранить").sees("Кандидат добавлен в список.").sees(azamat);
            desk.look("no-script-list")
                    .press("Отправить список")
                    .accept()
                    .sees("Список представлен.");
        }
        try (var office = Browser.withoutJavaScript(port)) {
            signsIn(office.go("/en/sign-in"), coordinator);
            office.go(officePath(session)).press("See the call or end it");
            office.press("End the call now").accept().sees("The call is closed.");
            office.look("no-script-selection").press("Select").sees("selected");
            office.press("Announce decisions").press("Announce now").accept();
            office.sees("Decisions announced: 1");
        }
        assertThat(mails.lastTo(Cast.address(azamat), "Вы отобраны").link()).contains("/answer/");
    }

    private SessionId plansAndPublishes(Browser office) {
        signsIn(office.go("/en/sign-in").look("journey-sign-in"), coordinator);
        office.look("journey-cabinet").go("/admin/sessions").look("journey-sessions");
        office.press("Plan a session").look("journey-plan");
        office.fill("title[en]", title).fill("title[ru]", title + " (ru)");
        office.press("Save as draft").sees("The draft is saved.").look("journey-draft");
        office.press("Complete the details").look("journey-details");
        for (var field : List.of("audience", "outcomes", "place")) {
            office.fill(field + "[en]", "Words on " + field).fill(field + "[ru]", "Слова");
        }
        office.fill("starts", "02.11.2026").fill("ends", "03.11.2026").fill("seats", "20");
        office.driver().findElements(By.name("modules")).forEach(WebElement::click);
        office.press("Save").sees("The session is saved.");
        office.press("Publish").sees("The session is published.").look("journey-published");
        var path = OFFICE.matcher(office.path());
        assertThat(path.find()).isTrue();
        return new SessionId(UUID.fromString(path.group(1)));
    }

    private void opensTheCall(Browser office, SessionId session) {
        office.press("Open a call").sees("Call for nominations");
        office.fill("deadline", "2026-09-30").fill("minimum[KG]", "1").fill("maximum[KG]", "1");
        office.tick("organisations", agency.value().toString()).look("journey-call");
        office.press("Open the call").sees("The call is open; the organisations are told");
        office.look("journey-no-nominees").go(officePath(session)).sees("See the call or end it");
        office.go("/en/trainings/" + slug(session)).sees(title).look("journey-public-session");
    }

    private void nominates(Browser desk) {
        desk.go(mails.lastTo(focalPoint, title).link()).look("journey-desk-sign-in");
        signsIn(desk, focalPoint);
        desk.sees(title + " (ru)").look("journey-list-empty");
        desk.press("Добавить кандидата").look("journey-nominee");
        fillsIn(desk);
        desk.press("Сохранить").sees("Кандидат добавлен в список.");
        desk.press("Вставить строки из таблицы").look("journey-rows");
        desk.paste(
                "rows",
                "Фамилия\tИмя\tПол\tДолжность\tЭл. почта\tЯзык\n%s\tAigul\tж\tСпециалист\t%s\tрусский\n"
                        .formatted(aigul, Cast.address(aigul)));
        desk.press("Проверить строки").sees("ошибок нет").look("journey-rows-checked");
        desk.press("Добавить 1 кандидата").sees("Добавлено кандидатов: 1");
    }

    private void fillsIn(Browser desk) {
        desk.fill("given", "Azamat").fill("family", azamat).tick("sex", "MALE");
        desk.fill("birthYear", "1985").fill("post", "Начальник отдела");
        desk.fill("email", Cast.address(azamat)).choose("language", "ru");
    }

    /** Whoever was entered second is put first. */
    private void printsAndSubmits(Browser desk) {
        desk.pressAt(".rank-list li:nth-of-type(3) button[value='-1']").sees("Порядок изменён.");
        assertThat(desk.text().indexOf(aigul)).isLessThan(desk.text().indexOf(azamat));
        desk.look("journey-list").press("Распечатать список");
        desk.sees("Список кандидатов в порядке приоритетности").look("journey-print");
        desk.driver().navigate().back();
        desk.press("Отправить список").accept().sees("Список представлен.");
        desk.look("journey-list-submitted");
    }

    private void selects(Browser office, SessionId session) {
        office.go(officePath(session)).press("See the call or end it").look("journey-call-open");
        office.press("End the call now").accept().sees("The call is closed.");
        office.look("journey-selection").go(officePath(session)).press("Select participants");
        office.press("Accept all rankings").sees(aigul).look("journey-acceptance");
        office.pressAt("form.action button").sees("All rankings were accepted.");
        office.look("journey-decided").press("Announce decisions").look("journey-announcement");
        office.press("Announce now").accept().sees("Decisions announced: 2");
        office.look("journey-announced");
        assertThat(mails.lastTo(Cast.address(azamat)).subject())
                .contains("Вы в резервном списке")
                .contains(title);
    }

    private void confirms(Browser nominee, SessionId session) {
        var invitation = mails.lastTo(Cast.address(aigul), "Вы отобраны для участия");
        nominee.go(invitation.link()).sees(title).look("journey-answer");
        nominee.go(invitation.link()).sees("Вы участвуете?");
        assertThat(confirmed(session)).isZero();
        nominee.press("Подтвердить участие").sees("Ваше участие подтверждено.");
        nominee.look("journey-answered");
        assertThat(confirmed(session)).isOne();
    }

    private void marksAttendanceAndCloses(Browser office, SessionId session) {
        clock.set(Instant.parse("2026-11-03T14:00:00Z"));
        office.go(officePath(session)).look("journey-confirmed").press("Begin the session");
        office.press("Open the register").sees(aigul).look("journey-register");
        for (int left = 4; left > 0; left--) {
            assertThat(office.driver().findElements(By.cssSelector("button[formaction]")))
                    .hasSize(left);
            office.press("All present").sees("The marks are saved.");
        }
        office.look("journey-marked").press("Close the session").accept();
        office.sees("It is known who completed it.").look("journey-closed");
    }

    private void confirmsTheName(Browser nominee) {
        var asked = mails.lastTo(Cast.address(aigul), "Ваше имя");
        nominee.go(asked.link()).look("journey-name").fill("name", "Айгуль Токтогулова");
        nominee.press("Подтвердить имя").sees("Имя подтверждено.").look("journey-name-confirmed");
    }

    private String issues(Browser office, SessionId session) {
        assertThat(office.path()).isEqualTo(officePath(session));
        office.press("Issue certificates").look("journey-certificates");
        office.press("Issue").sees("Issued: 1.").look("journey-issued");
        var number = NUMBER.matcher(office.text());
        assertThat(number.find()).isTrue();
        return number.group();
    }

    private void checks(Browser visitor, String number) {
        var last = number.charAt(number.length() - 1);
        var altered = number.substring(0, number.length() - 1) + (last == '7' ? '8' : '7');
        visitor.go("/ru/verify").look("journey-check").fill("number", number).press("Проверить");
        visitor.sees("Этот сертификат действителен").sees("Айгуль Токтогулова");
        visitor.look("journey-valid").go("/verify/" + altered).sees("Этот номер неизвестен");
        visitor.look("journey-unknown");
    }

    private void isCounted(Browser visitor) {
        visitor.go("/ru/figures").look("journey-figures");
        visitor.go("/ru/figures/sessions").look("journey-figure");
        while (!visitor.text().contains(title)) {
            visitor.pressAt(".pager a[rel='next']");
        }
        visitor.go("/ru/coverage").look("journey-coverage");
        visitor.pressAt("a[href='/ru/coverage/1/KG']").sees(title).look("journey-covered");
    }

    private static void signsIn(Browser browser, String email) {
        browser.signIn(email);
    }

    private int confirmed(SessionId session) {
        return Actor.platform("test").call(() -> nominations.confirmed(session)).size();
    }

    private String slug(SessionId session) {
        return platform.getBean(Sessions.class).require(session).slug();
    }

    private static String officePath(SessionId session) {
        return "/admin/sessions/" + session.value();
    }

    private SessionId calledSession() {
        var words = LocalizedText.published(title, title, title);
        var day = LocalDate.of(2026, 11, 2);
        return Actor.platform("test")
                .call(
                        () -> {
                            var sessions = platform.getBean(Sessions.class);
                            var id =
                                    sessions.plan(
                                            SessionPlan.titled(words)
                                                    .as(SessionKind.TRAINING, Mode.IN_PERSON)
                                                    .during(day, day.plusDays(1))
                                                    .at(words)
                                                    .described(words, words, words, words)
                                                    .withSeats(20));
                            sessions.publish(id);
                            platform.getBean(Calls.class).open(id, call());
                            return id;
                        });
    }

    private NewCall call() {
        return new NewCall(
                20,
                Instant.parse("2026-09-30T14:00:00Z"),
                LocalizedText.empty("en"),
                null,
                List.of(),
                Set.of(agency));
    }
}
