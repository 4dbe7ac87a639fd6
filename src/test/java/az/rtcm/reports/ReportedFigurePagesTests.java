package az.rtcm.reports;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.SignIn;
import az.rtcm.shared.database.Ids;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Rule 1: what others reported is kept with its source and date, beside our figures. */
@PlatformTest
class ReportedFigurePagesTests {

    private static final String LIST = "/admin/reported-figures";

    @Autowired MockMvcTester web;
    @Autowired JdbcClient jdbc;
    @Autowired SignIn signIn;

    private final UUID id = Ids.next();
    private final String source = "Annual report " + id;

    @AfterEach
    void forget() {
        jdbc.sql("delete from reports.reported_figure where id = :id").param("id", id).update();
    }

    @Test
    void whatWasReportedIsEnteredOnceChangedWithdrawnAndShownAgain() {
        var monitor = signIn.as(Role.MONITORING);
        assertThat(sent(LIST, monitor, "12.2025", "40")).hasRedirectedUrl(LIST);
        assertThat(sent(LIST, monitor, "12.2025", "40")).hasRedirectedUrl(LIST);
        assertThat(figures("en"))
                .containsOnlyOnce(source)
                .contains("Reported: more than 40 (December 2025; " + source, "Counted by hand");
        assertThat(figures("ru")).contains("Заявлено: более 40");

        var address = LIST + "/" + id;
        assertThat(web.get().uri(address).with(monitor))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"12.2025\"", source);
        assertThat(sent(address, monitor, "12.2025", "41")).hasRedirectedUrl(LIST);
        assertThat(figures("en")).contains("more than 41");
        assertThat(sent(address, monitor, "12.2025", "42"))
                .as("changed by somebody else in the meantime")
                .hasStatus(422);

        assertThat(web.delete().uri(address + "/publication").with(monitor)).hasRedirectedUrl(LIST);
        assertThat(figures("en")).doesNotContain(source);
        assertThat(web.post().uri(address + "/publication").with(monitor)).hasRedirectedUrl(LIST);
        assertThat(figures("en")).contains(source);
        assertThat(
                        jdbc.sql(
                                        "select action from audit.entry where subject_id = :id order by id")
                                .param("id", id)
                                .query(String.class)
                                .list())
                .containsExactly("added", "changed", "withdrawn", "published");
    }

    @Test
    void aFigureOfTheFutureOrWithoutASourceIsRefused() {
        var coordinator = signIn.as(Role.COORDINATOR);
        assertThat(sent(LIST, coordinator, "2027", "40"))
                .hasStatus(422)
                .bodyText()
                .contains("The date must not lie in the future.", "value=\"2027\"");
        assertThat(
                        web.post()
                                .uri(LIST)
                                .with(coordinator)
                                .param("form", id.toString())
                                .param("version", "0")
                                .param("beside", "SESSIONS")
                                .param("qualifier", "ABOUT")
                                .param("value", "40")
                                .param("asOf", "2025"))
                .hasStatus(422)
                .bodyText()
                .contains("Give the source");
    }

    @Test
    void othersOfTheOfficeHaveNoFormForIt() {
        var editor = signIn.as(Role.EDITOR);
        assertThat(web.get().uri(LIST).with(editor).exchange().getResponse().getStatus())
                .isIn(403, 404);
        assertThat(sent(LIST, editor, "2025", "40").getResponse().getStatus()).isIn(403, 404);
        assertThat(figures("en")).doesNotContain(source);
    }

    @Test
    void theHomePageShowsTheFiguresThatAreKnownAndNamesTheOthersInOneLine() {
        var home = web.get().uri("/en").exchange();
        assertThat(home).bodyText().contains("What came of it so far");
        assertThat(home).bodyText().doesNotContain(">not on record<");
    }

    private MvcTestResult sent(String address, SignIn.Reader reader, String asOf, String value) {
        return web.post()
                .uri(address)
                .with(reader)
                .param("form", id.toString())
                .param("version", "1")
                .param("beside", "SESSIONS")
                .param("qualifier", "MORE_THAN")
                .param("value", value)
                .param("asOf", asOf)
                .param("source[en]", source)
                .param("note[en]", "Counted by hand")
                .exchange();
    }

    private String figures(String language) {
        try {
            return web.get()
                    .uri("/" + language + "/figures/sessions")
                    .exchange()
                    .getResponse()
                    .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
