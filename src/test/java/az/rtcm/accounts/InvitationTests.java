package az.rtcm.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.PlatformTestConfiguration;
import az.rtcm.PlatformTestConfiguration.TestClock;
import az.rtcm.directory.People;
import az.rtcm.directory.PersonId;
import az.rtcm.mail.Mails;
import az.rtcm.shared.web.Formats;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An administrator opens an account; the person takes it over by a link. */
@PlatformTest
class InvitationTests {

    private static final String CHOSEN = "nine storks above the marsh";

    @Autowired ApplicationContext platform;
    @Autowired MockMvcTester web;
    @Autowired Accounts accounts;
    @Autowired People people;
    @Autowired SignIn signIn;
    @Autowired Mails mails;
    @Autowired TestClock clock;

    private TestReaders readers;
    private PersonId person;
    private String email;

    @BeforeEach
    void somebodyWithoutAnAccount() {
        readers = new TestReaders(platform, web);
        person = readers.person();
        email = TestReaders.address();
    }

    @AfterEach
    void timeGoesBack() {
        clock.reset();
    }

    @Test
    void theInvitedChoosesAPasswordOnceAndSignsIn() {
        assertThat(open("ru", "COORDINATOR")).hasRedirectedUrl(path());
        assertThat(people.find(person).orElseThrow().language()).isEqualTo("ru");
        var mail = mails.lastTo(email);
        assertThat(mail.subject()).isEqualTo("Ваша учётная запись на платформе РУЦМ");
        assertThat(readers.get(mail.path(), null)).hasStatusOk();
        assertThat(accounts.find(person).orElseThrow().hasPassword()).isFalse();

        assertThat(choose(mail.path())).hasStatusOk();
        assertThat(readers.signIn(email, CHOSEN)).hasStatus(302);
        assertThat(accounts.grants(person))
                .singleElement()
                .extracting(Grant::role)
                .isEqualTo(Role.COORDINATOR);
        assertThat(choose(mail.path())).hasStatus(410);
    }

    @Test
    void aNewInvitationMakesTheOldLinkUseless() {
        open("en", "EDITOR");
        var first = mails.lastTo(email).path();
        assertThat(web.post().uri(path() + "/invitation").with(signIn.as(Role.ADMINISTRATOR)))
                .hasRedirectedUrl(path());
        assertThat(mails.to(email)).hasSize(2);
        assertThat(choose(first)).hasStatus(410).bodyText().contains("no longer needed");
        assertThat(choose(mails.lastTo(email).path())).hasStatusOk();
    }

    @Test
    void aWithdrawnInvitationLeavesNoAccountAndNoRole() {
        open("en", "EDITOR");
        var link = mails.lastTo(email).path();
        assertThat(web.delete().uri(path() + "/invitation").with(signIn.as(Role.ADMINISTRATOR)))
                .hasRedirectedUrl("/admin/persons/" + person.value());
        assertThat(accounts.find(person)).isEmpty();
        assertThat(accounts.grants(person)).isEmpty();
        assertThat(choose(link)).hasStatus(410);
        assertThat(open("en", "EDITOR")).hasStatus(302);
    }

    @Test
    void anAnsweredInvitationCannotBeWithdrawn() {
        open("en", "EDITOR");
        choose(mails.lastTo(email).path());
        assertThat(web.delete().uri(path() + "/invitation").with(signIn.as(Role.ADMINISTRATOR)))
                .hasStatus(404);
        assertThat(readers.signIn(email, CHOSEN)).hasStatus(302);
    }

    @Test
    void theLinkOfAnInvitationExpires() {
        open("en", "EDITOR");
        clock.set(PlatformTestConfiguration.NOW.plus(Duration.ofDays(14)));
        assertThat(choose(mails.lastTo(email).path())).hasStatus(410);
        assertThat(accounts.find(person).orElseThrow().hasPassword()).isFalse();
    }

    @Test
    void whatWasTypedIsKeptWhenTheAddressIsTakenOrTheScopeIsWrong() {
        var taken = readers.somebody().email();
        email = taken;
        var refused = open("az", "EDITOR");
        assertThat(refused).hasStatus(422).bodyText().contains("Another account signs in");
        var page = TestReaders.page(refused);
        assertThat(page.expectFirst("#field-email").val()).isEqualTo(taken);
        assertThat(page.select("#field-language [selected]").val()).isEqualTo("az");
        assertThat(page.select("#field-role [selected]").val()).isEqualTo("EDITOR");
        assertThat(page.select(".error-summary a").attr("href")).isEqualTo("#field-email");
        assertThat(people.find(person).orElseThrow().language()).isEqualTo("en");

        email = TestReaders.address();
        assertThat(open("en", "FOCAL_POINT"))
                .hasStatus(422)
                .bodyText()
                .contains("A focal point needs an organisation or a country");
        assertThat(accounts.find(person)).isEmpty();
    }

    @Test
    void thePersonsPageLeadsAnAdministratorToTheAccount() {
        var page = "/admin/persons/" + person.value();
        assertThat(web.get().uri(page).with(signIn.as(Role.ADMINISTRATOR)))
                .bodyText()
                .contains(path() + "/account");
        assertThat(web.get().uri(page).with(signIn.as(Role.COORDINATOR)))
                .bodyText()
                .doesNotContain(path());
        assertThat(web.get().uri(path()).with(signIn.as(Role.ADMINISTRATOR)))
                .hasRedirectedUrl(path() + "/account");
        assertThat(web.get().uri(path() + "/account").with(signIn.as(Role.ADMINISTRATOR)))
                .hasStatusOk();
    }

    @Test
    void theListFindsWhomToInviteAndSaysHowFarEverybodyIs() {
        var name = people.find(person).orElseThrow().name().latinFamily();
        assertThat(listed(name, "")).contains("No account", path() + "/account");
        assertThat(listed(name, "NONE")).contains(name);
        assertThat(listed(name, "ACTIVE")).doesNotContain(path());
        open("en", "EDITOR");
        assertThat(listed(name, "")).contains("Invited", email).doesNotContain(path() + "/account");
        choose(mails.lastTo(email).path());
        assertThat(listed(name, "ACTIVE")).contains("Active", email);
        web.post()
                .uri(path() + "/lock")
                .with(signIn.as(Role.ADMINISTRATOR))
                .param("reason", "on leave")
                .exchange();
        assertThat(listed(name, "LOCKED")).contains("Locked", email);
    }

    /** The rows of the list of accounts for these words. */
    private String listed(String words, String state) {
        return TestReaders.page(
                        web.get()
                                .uri("/admin/people?q={words}&state={state}", words, state)
                                .with(signIn.as(Role.ADMINISTRATOR))
                                .exchange())
                .select("tbody")
                .outerHtml();
    }

    @ParameterizedTest
    @CsvSource({
        "en, Kazakhstan, Kuwait, Kyrgyzstan",
        "az, Ermənistan, Əfqanıstan, Gürcüstan",
        "ru, Австрия, Азербайджан, Армения"
    })
    void countriesStandInTheOrderOfTheReadersAlphabet(
            String language, String first, String second, String third) {
        var page =
                web.get()
                        .uri(path() + "/account")
                        .cookie(new Cookie("language", language))
                        .with(signIn.as(Role.ADMINISTRATOR))
                        .exchange();
        var names = TestReaders.page(page).select("#field-country option:not([value=''])");
        assertThat(names.eachText())
                .isSortedAccordingTo(Formats.of(language).alphabet())
                .containsSubsequence(first, second, third);
    }

    @Test
    void onlyAdministratorsOpenAccounts() {
        assertThat(
                        web.post()
                                .uri(path() + "/account")
                                .with(signIn.as(Role.COORDINATOR))
                                .param("email", email)
                                .param("language", "en")
                                .param("role", "ADMINISTRATOR"))
                .hasStatus(403);
        assertThat(accounts.find(person)).isEmpty();
    }

    private MvcTestResult open(String language, String role) {
        return web.post()
                .uri(path() + "/account")
                .with(signIn.as(Role.ADMINISTRATOR))
                .param("email", email)
                .param("language", language)
                .param("role", role)
                .exchange();
    }

    private MvcTestResult choose(String link) {
        return readers.post(link, null, "password", CHOSEN, "repeated", CHOSEN);
    }

    private String path() {
        return "/admin/people/" + person.value();
    }
}
