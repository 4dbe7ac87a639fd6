package az.rtcm.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import az.rtcm.PlatformTest;
import az.rtcm.accounts.Role;
import az.rtcm.mail.Mails;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The website as it is written, read and answered, by people who work in Azerbaijani. */
@PlatformTest
class SiteJourneyTests {

    private static final Map<String, String> LANGUAGES =
            Map.of("az", "Azərbaycanca", "en", "English", "ru", "Русский");

    private static final Map<String, Object> CLIPBOARD =
            Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite"));

    @LocalServerPort int port;

    @Autowired ApplicationContext platform;
    @Autowired Mails mails;

    private Cast cast;

    @BeforeEach
    void people() {
        cast = new Cast(platform);
    }

    @Test
    void newsWrittenInThreeLanguagesIsReadInEach() {
        var title = Cast.unique("News ");
        try (var browser = Browser.at(port)) {
            browser.as(cast.centre(Role.EDITOR, "az"), "az").go("/admin/news").look("news-office");
            browser.press("Xəbər yaz").look("news-new").fill("dated", "2026-09-15");
            for (var language : LANGUAGES.keySet()) {
                browser.fill("title[" + language + "]", title + " " + language);
                browser.fill("summary[" + language + "]", "Summary " + language);
                browser.fill("body[" + language + "]", "## Part\n\nWords **" + language + "**");
            }
            browser.press("Qaralama kimi yadda saxla").sees("Qaralama yadda saxlanıldı.");
            browser.look("news-draft").pressAt("button[value='preview:az']");
            browser.sees("Bu, qaralamadır.").sees("Words az").look("news-preview").press("Dərc et");
            browser.sees("Mətn bu dildə saytda dərc edildi.");
            for (var language : new String[] {"en", "ru"}) {
                browser.pressAt("button[value='publish:" + language + "']");
                browser.sees("Mətn bu dildə saytda dərc edildi.");
            }
            browser.look("news-published").asVisitor().go("/az/news").look("news-list");
            browser.press(title + " az");
            for (var language : new String[] {"az", "ru", "en"}) {
                browser.press(LANGUAGES.get(language)).sees(title + " " + language);
                browser.sees("Summary " + language).sees("Words " + language);
                assertThat(shownIn(browser)).isEqualTo(language);
                assertThat(browser.driver().findElements(By.cssSelector(".lang-badge"))).isEmpty();
                browser.look("news-" + language);
            }
        }
    }

    @Test
    void aVisitorAsksForATrainingAndTheCentreAnswersAndSendsTheNoticeAgain() {
        var name = "Əli " + Cast.unique("F");
        var coordinator = cast.centre(Role.COORDINATOR, "az");
        try (var browser = Browser.at(port)) {
            browser.go("/az").press("Təlim üçün müraciət et").look("request-form");
            browser.fill("text", "Məlumatların toplanması, may ayında").press("Göndər");
            assertThat(browser.driver().findElement(By.name("text")).getDomProperty("value"))
                    .isEqualTo("Məlumatların toplanması, may ayında");
            browser.look("request-refused").fill("audience", "Statistiklər").fill("people", "12");
            browser.fill("name", name).fill("email", Cast.address(Cast.unique("G")));
            browser.choose("country", "GE").press("Göndər");
            browser.sees("Təşəkkür edirik, müraciətiniz qəbul edildi").look("request-received");

            var notice = mails.lastTo(coordinator, "Ziyarətçi Mərkəzə müraciət edib");
            browser.as(coordinator, "az").go("/admin/messages").look("request-list");
            browser.go(notice.link()).sees(name).sees("Statistiklər").sees("Gürcüstan");
            browser.look("request-read").fill("note", "Telefonla, 15 sentyabr");
            browser.press("Müraciəti bağla").sees("Müraciət bağlandı.");

            readsTheOutbox(browser, coordinator, notice);
        }
    }

    private void readsTheOutbox(Browser browser, String coordinator, Mails.Received notice) {
        int sent = mails.to(coordinator).size();
        browser.as(cast.centre(Role.ADMINISTRATOR, "az"), "az").go("/admin/mails");
        browser.fill("search", coordinator).press("Axtar").look("outbox-found");
        browser.press(notice.subject()).sees(notice.link()).look("outbox-mail");
        browser.press("Yenidən göndər").accept();
        browser.sees("Məktub dərhal yenidən göndəriləcək.");
        await().until(() -> mails.to(coordinator).size(), now -> now == sent + 1);

        browser.driver().executeCdpCommand("Browser.grantPermissions", CLIPBOARD);
        browser.touch("Mətni kopyala").sees("Kopyalandı").look("outbox-copied");
        assertThat(browser.driver().executeScript("return navigator.clipboard.readText()"))
                .asString()
                .contains(notice.subject(), notice.link());
    }

    private static String shownIn(Browser browser) {
        return browser.driver().findElement(By.tagName("html")).getDomAttribute("lang");
    }
}
