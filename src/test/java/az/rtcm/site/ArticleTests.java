package az.rtcm.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import az.rtcm.PlatformTest;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.SignIn;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.text.TextState;
import az.rtcm.shared.time.PartialDate;
import az.rtcm.shared.web.FieldRefused;
import az.rtcm.training.SessionId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Rule 5, and that visitors see what was published, all of it at once and nothing else. */
@PlatformTest
class ArticleTests {

    private static final Actor EDITOR = new Actor(UUID.randomUUID(), "Ed", Set.of("EDITOR"));
    private static final Actor TRANSLATOR =
            new Actor(UUID.randomUUID(), "Tr", Set.of("TRANSLATOR"));

    @Autowired Articles articles;
    @Autowired Publications publications;
    @Autowired MockMvcTester web;
    @Autowired SignIn signIn;
    @LocalServerPort int port;

    private final HttpClient visitor = HttpClient.newHttpClient();

    @Test
    void aDraftIsNotVisibleAndAPublishedTextIsVisibleAtOnceThroughTheVisitorCache()
            throws Exception {
        var id = written("First words");
        var path = "/en" + article(id).path("en");
        assertThat(get(path).statusCode()).isEqualTo(404);

        publish(id, "en");
        assertThat(get(path).body()).contains("First words");
        assertThat(get(path).body()).contains("First words");

        change(id, "Second words");
        assertThat(get(path).body()).contains("First words").doesNotContain("Second words");

        publish(id, "en");
        assertThat(get(path).body()).contains("Second words").doesNotContain("First words");
        assertThat(get("/en/news").body()).contains(article(id).shown().title().words("en"));

        EDITOR.run(() -> articles.withdraw(id, "en"));
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aLanguageWithoutTranslationIsShownInAnotherAndSaysSo() throws Exception {
        var id = written("Only English");
        publish(id, "en");
        assertThat(get("/ru" + article(id).path("ru")).body())
                .contains("<div class=\"prose\" lang=\"en\">")
                .contains("lang-badge")
                .contains("Only English");
    }

    @Test
    void aTranslationBehindItsSourceIsMarkedUntilItIsReviewed() {
        var id =
                EDITOR.call(
                        () ->
                                articles.write(
                                        UUID.randomUUID(),
                                        ArticleKind.PAGE,
                                        new ArticleDraft(
                                                both("Title"),
                                                both("Sum"),
                                                both("Body"),
                                                null,
                                                null)));
        change(id, "Body anew");
        assertThat(article(id).draft().isStale("ru")).isTrue();
        TRANSLATOR.run(() -> articles.review(id, "ru"));
        assertThat(article(id).draft().isStale("ru")).isFalse();
        assertThat(article(id).draft().state("ru")).isEqualTo(TextState.REVIEWED);
    }

    @Test
    void aTranslatorWritesButDoesNotPublish() {
        var id =
                TRANSLATOR.call(
                        () -> articles.write(UUID.randomUUID(), ArticleKind.NEWS, draft("T")));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> TRANSLATOR.run(() -> articles.publish(id, "en")));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> articles.publish(id, "en"));
    }

    @Test
    void theSameFormSentTwiceIsStoredOnceAndAnOldOneIsRefused() {
        var form = UUID.randomUUID();
        var first = EDITOR.call(() -> articles.write(form, ArticleKind.NEWS, draft("Once")));
        var second = EDITOR.call(() -> articles.write(form, ArticleKind.NEWS, draft("Once")));
        assertThat(second).isEqualTo(first);

        int version = article(first).version();
        EDITOR.run(() -> articles.change(first, version, draft("Newer")));
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> EDITOR.run(() -> articles.change(first, version, draft("Late"))));
    }

    @Test
    void aDraftTitleChangesNoAddressUntilItIsPublished() throws Exception {
        var id = written("Words");
        publish(id, "en");
        var address = article(id).path("en");
        var title = "Not yet " + UUID.randomUUID();
        EDITOR.run(
                () ->
                        articles.change(
                                id,
                                article(id).version(),
                                new ArticleDraft(
                                        Map.of("en", title),
                                        Map.of("en", "Summary"),
                                        Map.of("en", "Words"),
                                        new PartialDate("2026-09-01"),
                                        null)));
        assertThat(article(id).path("en")).isEqualTo(address);
        assertThat(get("/en" + address).statusCode()).isEqualTo(200);

        publish(id, "en");
        assertThat(article(id).path("en")).contains("not-yet").isNotEqualTo(address);
    }

    @Test
    void aSessionThatVisitorsDoNotSeeIsRefused() {
        var draft =
                new ArticleDraft(
                        Map.of("en", "Title " + UUID.randomUUID()),
                        Map.of("en", "Summary"),
                        Map.of("en", "Words"),
                        new PartialDate("2026-09-01"),
                        new SessionId(UUID.randomUUID()));
        assertThatExceptionOfType(FieldRefused.class)
                .isThrownBy(
                        () ->
                                EDITOR.run(
                                        () ->
                                                articles.write(
                                                        UUID.randomUUID(),
                                                        ArticleKind.NEWS,
                                                        draft)));
    }

    @Test
    void whatWasTypedIsSavedBeforeItIsPublishedAndKeptWhenSomebodyWasFaster() {
        var id = written("First words");
        var editor = signIn.as(Role.EDITOR);
        int version = article(id).version();
        assertThat(send(editor, id, version, "Newer words", "publish:en"))
                .hasStatus3xxRedirection();
        assertThat(article(id).shown().body().words("en")).isEqualTo("Newer words");
        assertThat(web.get().uri(article(id).officePath() + "/preview/en").with(editor))
                .hasStatusOk()
                .bodyText()
                .contains("Newer words");

        assertThat(send(editor, id, version, "Late words", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Late words")
                .contains("error-summary");
        assertThat(article(id).draft().body().words("en")).isEqualTo("Newer words");
        assertThat(send(editor, id, article(id).version(), "W".repeat(50_001), ""))
                .hasStatus(422)
                .bodyText()
                .contains("error-summary");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult send(
            SignIn.Reader editor, ArticleId id, int version, String words, String then) {
        return web.post()
                .uri(article(id).officePath())
                .with(editor)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .param("version", "" + version)
                .param("title[en]", article(id).draft().title().words("en"))
                .param("summary[en]", "Summary")
                .param("body[en]", words)
                .param("dated", "01.09.2026")
                .param("then", then)
                .exchange();
    }

    @Test
    void nothingIsPublishedWithoutTitleAndText() {
        var id = written("Words");
        assertThatExceptionOfType(NothingToShow.class).isThrownBy(() -> publish(id, "az"));
    }

    @Test
    void scriptsOfAnEditorAreLeftOut() throws Exception {
        var id = written("<script>alert(1)</script> [x](javascript:alert(1)) # fine");
        publish(id, "en");
        assertThat(get("/en" + article(id).path("en")).body())
                .doesNotContain("<script>alert")
                .doesNotContain("href=\"javascript");
    }

    @Test
    void theSitesOwnPagesAreReadInThreeLanguages() {
        for (var language : Set.of("en", "az", "ru")) {
            for (var place : Set.of("about", "contact", "accessibility", "privacy")) {
                assertThat(web.get().uri("/" + language + "/" + place))
                        .hasStatusOk()
                        .bodyText()
                        .doesNotContain("lang-badge")
                        .doesNotContain("---\n");
            }
            assertThat(web.get().uri("/" + language)).hasStatusOk().bodyText().contains("<h1>");
        }
    }

    @Test
    void feedSitemapAndRobotsAreThere() throws Exception {
        var id = written("Feed words");
        publish(id, "en");
        assertThat(get("/feeds/news.atom?language=en").body())
                .contains("<feed xml:lang=\"en\"")
                .contains("urn:uuid:" + id.value());
        assertThat(get("/sitemap.xml").body())
                .contains("/en" + article(id).path("en") + "</loc>")
                .contains("hreflang=\"ru\"")
                .contains("/az/pledges</loc>");
        assertThat(get("/robots.txt").body()).contains("/sitemap.xml");
    }

    private ArticleId written(String body) {
        return EDITOR.call(() -> articles.write(UUID.randomUUID(), ArticleKind.NEWS, draft(body)));
    }

    private void change(ArticleId id, String body) {
        var before = article(id);
        EDITOR.run(
                () ->
                        articles.change(
                                id,
                                before.version(),
                                new ArticleDraft(
                                        Map.of("en", before.draft().title().words("en")),
                                        Map.of(),
                                        Map.of("en", body),
                                        before.dated(),
                                        null)));
    }

    private void publish(ArticleId id, String language) {
        EDITOR.run(() -> articles.publish(id, language));
    }

    private Article article(ArticleId id) {
        return EDITOR.call(
                () -> {
                    try {
                        return articles.require(ArticleKind.NEWS, id);
                    } catch (az.rtcm.shared.web.NotFound e) {
                        return articles.require(ArticleKind.PAGE, id);
                    }
                });
    }

    private static ArticleDraft draft(String body) {
        return new ArticleDraft(
                Map.of("en", "News " + UUID.randomUUID()),
                Map.of("en", "Summary"),
                Map.of("en", body),
                new PartialDate("2026-05"),
                null);
    }

    private static Map<String, String> both(String words) {
        var texts = new java.util.LinkedHashMap<String, String>();
        texts.put("en", words);
        texts.put("ru", words + " ru");
        return texts;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return visitor.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
