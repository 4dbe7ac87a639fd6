package az.rtcm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.accounts.Role;
import az.rtcm.directory.OrganisationId;
import az.rtcm.mail.Mails;
import az.rtcm.nominations.Calls;
import az.rtcm.nominations.NewCall;
import az.rtcm.nominations.Nominations;
import az.rtcm.nominations.Participant;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.training.SessionId;
import az.rtcm.training.SessionPlan;
import az.rtcm.training.Sessions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * The way of paper, in Russian: a list that a director signs, a note verbale that the centre
 * enters, decisions one by one with their reasons, and a seat that falls free (rules 2, 12 and 13).
 */
@PlatformTest
class PaperJourneyTests {

    @LocalServerPort int port;

    @Autowired ApplicationContext platform;
    @Autowired Mails mails;
    @Autowired Nominations nominations;

    @TempDir Path folder;

    private final String title = Cast.unique("Training ");
    private final String first = Cast.unique("B");
    private final String second = Cast.unique("C");
    private final String onPaper = Cast.unique("D");
    private Cast cast;
    private OrganisationId agency;
    private OrganisationId byNote;
    private SessionId session;

    @BeforeEach
    void aCallOfTwoSeats() {
        cast = new Cast(platform);
        agency = cast.agency(Cast.unique("Agency "), "KG");
        byNote = cast.agency(Cast.unique("Ministry "), "KZ");
        session = Actor.platform("test").call(this::called);
    }

    @Test
    void aSeatThatFallsFreeGoesToTheReserveWhenNobodyIsNamedForIt() throws IOException {
        var scan = scan();
        var focalPoint = cast.focalPoint(agency);
        var coordinator = cast.centre(Role.COORDINATOR, "ru");
        try (var desk = Browser.at(port);
                var office = Browser.at(port);
                var nominee = Browser.at(port)) {
            nominatesWithASignedList(desk.as(focalPoint, "ru"), scan);
            entersTheNote(office.as(coordinator, "ru"), scan);
            decides(office);
            confirms(nominee, onPaper, "Вы отобраны");
            confirms(nominee, first, "Вы отобраны");
            withdraws(nominee);
            isAskedFirst(desk, focalPoint);
            namesNobody(office);
            confirms(nominee, second, "Для Вас освободилось место");
        }
        assertThat(confirmed()).hasSize(2);
    }

    private void nominatesWithASignedList(Browser desk, Path scan) {
        desk.go("/ru/my/nominations").look("paper-calls").press(title);
        for (var family : List.of(first, second)) {
            desk.press("Добавить кандидата");
            describe(desk, family).press("Сохранить").sees("Кандидат добавлен в список.");
        }
        desk.press("Распечатать список").sees(first).sees(second).sees("Подпись, печать");
        desk.look("paper-print").press(title).upload("scan", scan).press("Загрузить");
        desk.sees("Подписанный список сохранён.").sees("Скачать подписанный список");
        desk.look("paper-signed").press("Отправить список").accept();
        desk.sees("Список представлен.");
    }

    private void entersTheNote(Browser office, Path scan) {
        office.go(here() + "/call").look("paper-call");
        assertThat(office.driver().findElements(By.cssSelector(signedList()))).hasSize(1);
        office.pressAt("a[href$='on-behalf?organisation=" + byNote.value() + "']");
        office.look("paper-note").choose("channel", "NOTE_VERBALE");
        office.fill("reference", "04-7/1122").fill("dated", "2026-09-11").upload("scan", scan);
        describe(office, onPaper).press("Сохранить").sees("Кандидат добавлен в список.");
        office.sees("Представлен: Вербальная нота 04-7/1122").look("paper-entered");
    }

    private void decides(Browser office) {
        office.go(here() + "/call").press("Закрыть приём сейчас").accept();
        office.sees("Приём кандидатур закрыт.").look("paper-selection");
        decide(office, "Отобрать", first, "Первый в списке", "Опыт работы на границе");
        decide(office, "Отобрать", onPaper, "Новая организация", "Организация участвует впервые");
        decide(office, "В резерв", second, "Только два места", "Мест меньше, чем кандидатов");
        office.look("paper-decided").press("Объявить решения").look("paper-announcement");
        office.press("Объявить сейчас").accept().sees("Объявлено решений: 3");
        assertThat(mails.lastTo(Cast.address(second), "Вы в резервном списке").text())
                .contains("Мест меньше, чем кандидатов")
                .doesNotContain("Только два места");
    }

    private static void decide(
            Browser office, String verdict, String family, String internal, String communicated) {
        office.fill("internalReason", internal).fill("communicatedReason", communicated);
        office.touch(verdict + ": Azamat " + family);
        office.sees(internal).sees(communicated);
    }

    private void confirms(Browser nominee, String family, String subject) {
        var mail = mails.lastTo(Cast.address(family), subject);
        nominee.asVisitor().go(mail.link()).sees(title).look("paper-answer-" + family.charAt(0));
        nominee.press("Подтвердить участие").sees("Ваше участие подтверждено.");
    }

    private void withdraws(Browser nominee) {
        var person =
                confirmed().stream()
                        .filter(one -> one.organisationId().equals(agency))
                        .findFirst()
                        .orElseThrow()
                        .personId();
        nominee.as(cast.signsInFromNowOn(person), "ru").go("/ru/my/seats").sees(title);
        nominee.look("paper-seats").press("Отказаться от участия");
        nominee.fill("reason", "Служебная поездка").accept();
        nominee.sees("Вы отказались от участия.").look("paper-withdrawn");
        assertThat(confirmed()).hasSize(1);
    }

    /** For 48 hours the seat is the organisation’s. */
    private void isAskedFirst(Browser desk, String focalPoint) {
        desk.go(mails.lastTo(focalPoint, "Освободилось место").link());
        desk.sees("Освободилось место: назовите другого кандидата").sees("17 сентября 2026");
        desk.sees("Назвать: Azamat " + second).look("paper-window");
        assertThat(mails.to(Cast.address(second)))
                .noneMatch(mail -> mail.subject().contains("освободилось место"));
    }

    private void namesNobody(Browser office) {
        office.go(here() + "/nominations").look("paper-waiting");
        office.press("Организация никого не назовёт").accept();
        office.sees("Место перешло резервному списку.").look("paper-moved-up");
        office.press("Протокол").sees("Переход из резервного списка: Azamat " + second);
        office.sees("Только два места").look("paper-minutes");
    }

    private String signedList() {
        return "a[href$='/lists/" + agency.value() + "/signed-list']";
    }

    private static Browser describe(Browser browser, String family) {
        browser.fill("given", "Azamat").fill("family", family).tick("sex", "MALE");
        browser.fill("post", "Начальник отдела").fill("email", Cast.address(family));
        return browser.choose("language", "ru");
    }

    private List<Participant> confirmed() {
        return Actor.platform("test").call(() -> nominations.confirmed(session));
    }

    private String here() {
        return "/admin/sessions/" + session.value();
    }

    private Path scan() throws IOException {
        var file = folder.resolve("signed.pdf");
        try (var paper = new PDDocument()) {
            paper.addPage(new PDPage());
            paper.save(file.toFile());
        }
        return file;
    }

    private SessionId called() {
        var words = LocalizedText.published(title, title, title);
        var sessions = platform.getBean(Sessions.class);
        var id =
                sessions.plan(
                        SessionPlan.titled(words)
                                .during(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 3))
                                .at(words)
                                .described(words, words, words, words)
                                .withSeats(2));
        sessions.publish(id);
        platform.getBean(Calls.class)
                .open(
                        id,
                        new NewCall(
                                2,
                                Instant.parse("2026-09-30T14:00:00Z"),
                                LocalizedText.empty("en"),
                                null,
                                List.of(),
                                Set.of(agency, byNote)));
        return id;
    }
}
