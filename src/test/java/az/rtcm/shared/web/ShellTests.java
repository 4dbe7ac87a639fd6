package az.rtcm.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.SignIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What every page has around it. */
@PlatformTest
class ShellTests {

    @Autowired MockMvcTester web;
    @Autowired SignIn signIn;

    @Test
    void theLanguageSwitchKeepsTheListAsItIsSeen() {
        assertThat(web.get().uri("/en/trainings?year=2022&page=1"))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/ru/trainings?year=2022&amp;page=1\"")
                .contains("/ru/trainings\">");
        var office = "/admin/persons?words=%D0%96&page=1";
        assertThat(web.get().uri("/language/ru").param("to", office)).hasRedirectedUrl(office);
        assertThat(web.get().uri("/language/ru").param("to", "//elsewhere.example"))
                .hasRedirectedUrl("/");
    }

    @Test
    void anAddressThatOnlyTakesFormsLeadsToThePageOfTheForm() {
        var reader = signIn.as(Role.ADMINISTRATOR);
        assertThat(web.get().uri("/en/my/security/password").with(reader))
                .hasRedirectedUrl("/en/my/security");
        var person = "/admin/people/" + reader.person().value();
        assertThat(web.get().uri(person + "/roles").with(reader)).hasRedirectedUrl(person);
    }
}
