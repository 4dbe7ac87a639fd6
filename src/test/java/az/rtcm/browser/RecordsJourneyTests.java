package az.rtcm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.accounts.Role;
import az.rtcm.curriculum.Curriculum;
import az.rtcm.curriculum.Mappings;
import az.rtcm.curriculum.Module;
import az.rtcm.pledges.NewPledge;
import az.rtcm.pledges.Parties;
import az.rtcm.pledges.PledgeId;
import az.rtcm.pledges.PledgeKind;
import az.rtcm.pledges.Pledges;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.text.LocalizedText;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What the centre decides on its records, in Azerbaijani, and what visitors then read of it. */
@PlatformTest
class RecordsJourneyTests {

    @LocalServerPort int port;

    @Autowired ApplicationContext platform;
    @Autowired Curriculum curriculum;
    @Autowired Mappings mappings;
    @Autowired Pledges pledges;

    @Test
    void anApprovedMappingIsReadOnThePageOfItsObjective() {
        var module = curriculum.modules().getFirst();
        int objective = withoutMapping(module);
        var coordinator = new Cast(platform).centre(Role.COORDINATOR, "az");
        try (var browser = Browser.at(port)) {
            browser.as(coordinator, "az").go("/admin/curriculum").look("mapping-modules");
            browser.pressAt("main a[href='" + office(module) + "']").look("mapping-module");
            browser.choose("objective", "" + objective).fill("reason", "Modulun beşinci mövzusu");
            browser.press("Layihə kimi əlavə et").sees("Əlaqələndirmə layihə kimi əlavə edildi.");
            assertThat(asShownToVisitors(browser, objective, module)).contains("layihə");

            browser.go(office(module)).pressAt("a[href$='/mappings/" + objective + "']");
            browser.look("mapping-decision").fill("reason", "Proqram şurasının qərarı");
            browser.press("Təsdiq et").sees("Əlaqələndirmə təsdiq edildi.");
            browser.look("mapping-approved").asVisitor();
            assertThat(asShownToVisitors(browser, objective, module)).contains("təsdiq edilib");
            browser.look("mapping-public-objective");
        } finally {
            asPlatform(() -> mappings.remove(module.id(), objective, "test"));
        }
    }

    @Test
    void aSignedNoteMovesThePledgeAndVisitorsReadIt() {
        var name = Cast.unique("Pledge ");
        var pledge = published(name);
        var monitoring = new Cast(platform).centre(Role.MONITORING, "az");
        try (var browser = Browser.at(port)) {
            browser.as(monitoring, "az").go("/admin/pledges").look("pledge-register");
            browser.go("/admin/pledges/" + pledge.value()).sees(name).look("pledge-office");
            browser.press("Statusu dəyiş").look("pledge-move");
            browser.tick("to", "IN_PROGRESS").fill("on", "2026-09-14");
            browser.press("İmzala və dəyiş").sees("Zəhmət olmasa, aşağıdakıları düzəldin");
            assertThat(statusNow(browser)).contains("Başlanmayıb");
            browser.look("pledge-unsigned")
                    .fill("note[az]", "İlk təlim keçirildi.")
                    .fill("note[en]", "It began.");
            browser.press("İmzala və dəyiş").sees("Status dəyişdirildi və imzalandı.");

            browser.look("pledge-moved").asVisitor().go("/az" + path(pledge));
            assertThat(statusNow(browser)).contains("İcra olunur");
            browser.sees("Başlanmayıb → İcra olunur").sees("İlk təlim keçirildi.");
            browser.sees("İmzaladı: Monitoring A");
            assertThat(browser.driver().findElements(By.cssSelector("time[datetime='2026-09-14']")))
                    .hasSize(1);
            browser.look("pledge-public").narrow().look("pledge-public-narrow");
        }
    }

    private static String asShownToVisitors(Browser browser, int objective, Module module) {
        browser.go("/az/objectives/" + objective);
        return browser.driver()
                .findElement(By.xpath("//li[a[contains(.,\"%s\")]]".formatted(words(module))))
                .getText();
    }

    private static String statusNow(Browser browser) {
        return browser.driver()
                .findElement(By.cssSelector(".status-bar [aria-current='step']"))
                .getText();
    }

    private int withoutMapping(Module module) {
        var mapped =
                asPlatform(() -> mappings.toDecide(module.id())).stream()
                        .map(mapping -> mapping.objective())
                        .toList();
        return IntStream.rangeClosed(1, 23)
                .filter(number -> !mapped.contains(number))
                .findFirst()
                .orElseThrow();
    }

    private PledgeId published(String name) {
        var words = LocalizedText.published(name, name, name);
        var pledge =
                new NewPledge(
                        name.replace(' ', '-'),
                        words,
                        words,
                        words,
                        words,
                        LocalizedText.empty("en"),
                        Set.of(PledgeKind.PROCESS),
                        Parties.INDIVIDUAL,
                        List.of("AZ"),
                        List.of(),
                        null,
                        1,
                        List.of(),
                        null,
                        null,
                        false);
        return asPlatform(
                () -> {
                    var id = pledges.register(pledge);
                    pledges.publish(id);
                    return id;
                });
    }

    private String path(PledgeId pledge) {
        return pledges.require(pledge).path("az");
    }

    private static String words(Module module) {
        return module.title().words("az");
    }

    private static String office(Module module) {
        return "/admin/curriculum/" + module.id().value();
    }

    private static <T> T asPlatform(Supplier<T> work) {
        return Actor.platform("test").call(work);
    }

    private static void asPlatform(Runnable work) {
        Actor.platform("test").run(work);
    }
}
