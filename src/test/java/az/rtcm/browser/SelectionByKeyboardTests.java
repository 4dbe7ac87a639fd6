package az.rtcm.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import az.rtcm.PlatformTest;
import az.rtcm.directory.NewPerson;
import az.rtcm.directory.OrganisationId;
import az.rtcm.directory.PersonName;
import az.rtcm.directory.Sex;
import az.rtcm.nominations.Calls;
import az.rtcm.nominations.Channel;
import az.rtcm.nominations.NewCall;
import az.rtcm.nominations.NewNominee;
import az.rtcm.nominations.NominationId;
import az.rtcm.nominations.Nominations;
import az.rtcm.nominations.OnBehalf;
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
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.logging.LogType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The coordinator selects without a mouse, and hears what each decision did. */
@PlatformTest
class SelectionByKeyboardTests {

    @LocalServerPort int port;

    @Autowired ApplicationContext platform;
    @Autowired Sessions sessions;
    @Autowired Calls calls;
    @Autowired Nominations nominations;

    private final String title = Cast.unique("Training ");

    @Test
    void theKeyboardStaysInTheRowAndADecisionThatFailsIsSaid() {
        var cast = new Cast(platform);
        var agency = cast.agency(Cast.unique("Agency "), "KG");
        var session = Actor.platform("test").call(() -> called(agency));
        var first = Actor.platform("test").call(() -> nominee(session, agency));
        Actor.platform("test").run(() -> calls.close(session));
        try (var office = Browser.at(port)) {
            office.go("/en/sign-in");
            office.fill("email", cast.coordinator()).fill("password", Cast.PASSWORD);
            office.pressAt("form.form .btn");
            office.go("/admin/sessions/" + session.value() + "/nominations").sees(title);
            var driver = office.driver();
            driver.findElement(By.id("select-" + first)).sendKeys(Keys.ENTER);
            await().untilAsserted(
                            () ->
                                    assertThat(driver.findElements(By.id("undo-" + first)))
                                            .hasSize(1));
            await().untilAsserted(
                            () ->
                                    assertThat(
                                                    driver.findElement(By.id("said"))
                                                            .getDomProperty("textContent"))
                                            .contains("1 of 20"));
            assertThat(driver.switchTo().activeElement().getDomAttribute("id"))
                    .isEqualTo("reserve-" + first);
            assertThat(driver.manage().logs().get(LogType.BROWSER).getAll())
                    .extracting(entry -> entry.getMessage())
                    .as("nothing is refused by the content policy")
                    .noneMatch(message -> message.contains("Content Security Policy"));
            office.look("selection-by-keyboard");

            driver.manage().deleteAllCookies();
            driver.switchTo().activeElement().sendKeys(Keys.ENTER);
            await().untilAsserted(
                            () ->
                                    assertThat(
                                                    driver.findElement(
                                                                    By.cssSelector("[data-failed]"))
                                                            .isDisplayed())
                                            .isTrue());
            assertThat(driver.findElements(By.id("undo-" + first))).hasSize(1);
        }
    }

    @Test
    void theSessionsFormAndTheDecisionOnANomineeAreReadableOnEveryScreen() {
        var cast = new Cast(platform);
        var agency = cast.agency(Cast.unique("Agency "), "KG");
        var session = Actor.platform("test").call(() -> called(agency));
        var nominee = Actor.platform("test").call(() -> nominee(session, agency));
        Actor.platform("test").run(() -> calls.close(session));
        var home = "/admin/sessions/" + session.value();
        try (var office = Browser.at(port)) {
            office.go("/en/sign-in");
            office.fill("email", cast.coordinator()).fill("password", Cast.PASSWORD);
            office.pressAt("form.form .btn");
            office.wide().go(home + "/details").look("session-details-wide");
            office.narrow().look("session-details-narrow");
            var decision = home + "/nominations/" + nominee + "/decision?verdict=NOT_SELECT";
            office.go(decision).look("decision-narrow");
            office.wide().go(decision).look("decision-wide");
        }
    }

    private SessionId called(OrganisationId agency) {
        var words = LocalizedText.published(title, title, title);
        var day = LocalDate.of(2026, 11, 2);
        var id =
                sessions.plan(
                        SessionPlan.titled(words)
                                .as(SessionKind.TRAINING, Mode.IN_PERSON)
                                .during(day, day.plusDays(1))
                                .at(words)
                                .described(words, words, words, words)
                                .withSeats(20));
        sessions.publish(id);
        calls.open(
                id,
                new NewCall(
                        20,
                        Instant.parse("2026-09-30T14:00:00Z"),
                        LocalizedText.empty("en"),
                        null,
                        List.of(),
                        Set.of(agency)));
        return id;
    }

    private NominationId nominee(SessionId session, OrganisationId agency) {
        var id = NominationId.next();
        var name = PersonName.latin("Azamat", Cast.unique("K"));
        nominations.nominateOnBehalf(
                session,
                agency,
                id,
                new NewNominee(
                        new NewPerson(name, null, "ru", Sex.MALE, 1985, null, false),
                        null,
                        "Inspector"),
                new OnBehalf(Channel.LETTER, "1/1", LocalDate.of(2026, 9, 1), null));
        return id;
    }
}
