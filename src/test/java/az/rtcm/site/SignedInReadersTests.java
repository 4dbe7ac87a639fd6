package az.rtcm.site;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.StatementCounter;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.SignIn;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.time.PartialDate;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Public pages are one for all: whoever signed in sees them with a menu of their own. */
@PlatformTest
class SignedInReadersTests {

    private static final Actor EDITOR = new Actor(UUID.randomUUID(), "Ed", Set.of("EDITOR"));

    @Autowired MockMvcTester web;
    @Autowired SignIn signIn;
    @Autowired Articles articles;

    @Test
    void somebodyWhoSignedInSeesTheVisitorsPageWithAMenuOfTheirOwn() {
        var path = published("Read by all");
        var reader = signIn.as(Role.COORDINATOR);

        var first = read(path, reader);
        var again = read(path, reader);
        var visitors = read(path, request -> request);

        assertThat(again).contains("/sign-out").contains("Read by all");
        assertThat(visitors).contains("/sign-in").doesNotContain("/sign-out");
        assertThat(withoutCorner(first)).isEqualTo(withoutCorner(visitors));
        assertThat(withoutCorner(again)).isEqualTo(withoutCorner(visitors));
    }

    @Test
    void theMenuOfOneReaderIsNeverShownToAnother() {
        var path = published("Whose menu");
        read(path, signIn.as(Role.COORDINATOR));

        var editor = read(path, signIn.as(Role.EDITOR));
        var another = read(path, signIn.as(Role.LEADERSHIP));

        assertThat(editor).contains("/admin");
        assertThat(another).contains("/sign-out").doesNotContain(name(editor));
        assertThat(read(path, request -> request)).doesNotContain("/sign-out");
    }

    @Test
    void aChangeIsSeenAtOnceByWhoeverSignedIn() {
        var id = written("Before the change");
        var path = path(id);
        var reader = signIn.as(Role.EDITOR);
        assertThat(read(path, reader)).contains("Before the change");

        EDITOR.run(() -> articles.withdraw(id, "en"));

        assertThat(web.get().uri(path).with(reader)).hasStatus(404);
    }

    @Test
    void theSecondReadingAsksTheDatabaseNothingForThePage() {
        var path = published("From memory");
        var reader = signIn.as(Role.LEADERSHIP);
        read(path, reader);

        assertThat(StatementCounter.statementsOf(() -> read(path, reader)))
                .noneMatch(statement -> statement.contains("site.article"));
    }

    @Test
    void aSignedInPageIsCompressed() throws Exception {
        var path = published("Made small");
        var answer =
                web.get()
                        .uri(path)
                        .with(signIn.as(Role.EDITOR))
                        .cookie(new Cookie("SESSION", "one of a reader"))
                        .header("Accept-Encoding", "gzip")
                        .exchange()
                        .getResponse();

        assertThat(answer.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(answer.getHeaders("Vary")).contains("Accept-Encoding");
        assertThat(unpacked(answer)).contains("Made small");
    }

    @Test
    void aKeptPageIsTheSameCompressedAndPlain() throws Exception {
        var path = published("Made small ahead, сжато, sıxılmış");
        var reader = signIn.as(Role.EDITOR);
        var plain = read(path, reader);
        for (int times = 0; times < 2; times++) {
            var answer =
                    web.get()
                            .uri(path)
                            .with(reader)
                            .cookie(new Cookie("SESSION", "one of a reader"))
                            .header("Accept-Encoding", "gzip")
                            .exchange()
                            .getResponse();
            assertThat(answer.getHeader("Content-Encoding")).isEqualTo("gzip");
            assertThat(unpacked(answer)).contains("/sign-out").contains("sıxılmış");
            assertThat(withoutCorner(unpacked(answer))).isEqualTo(withoutCorner(plain));
        }
    }

    private String published(String title) {
        return path(written(title));
    }

    private ArticleId written(String title) {
        return EDITOR.call(
                () -> {
                    var draft =
                            new ArticleDraft(
                                    Map.of("en", title + " " + UUID.randomUUID()),
                                    Map.of("en", "Summary"),
                                    Map.of("en", "Words that make the page longer."),
                                    new PartialDate("2026-05"),
                                    null);
                    var id = articles.write(UUID.randomUUID(), ArticleKind.NEWS, draft);
                    articles.publish(id, "en");
                    return id;
                });
    }

    private String path(ArticleId id) {
        return "/en" + EDITOR.call(() -> articles.require(ArticleKind.NEWS, id)).path("en");
    }

    private String read(String path, RequestPostProcessor reader) {
        try {
            return web.get().uri(path).with(reader).exchange().getResponse().getContentAsString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutCorner(String html) {
        var corner = "(?s)<div class=\"reader\">.*?(</details>|</a>)\\s*</div>";
        return html.replaceAll(corner, "").replaceAll("\\s+", " ");
    }

    private static String name(String html) {
        var corner = html.substring(html.indexOf("<div class=\"reader\">"));
        return corner.substring(corner.indexOf("<summary>"), corner.indexOf("</summary>"));
    }

    private static String unpacked(MockHttpServletResponse answer) throws IOException {
        var packed = new ByteArrayInputStream(answer.getContentAsByteArray());
        return new String(new GZIPInputStream(packed).readAllBytes(), StandardCharsets.UTF_8);
    }
}
