package az.rtcm.site.web;

import az.rtcm.shared.Settings;
import az.rtcm.shared.web.Page;
import az.rtcm.site.Article;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** News as an Atom feed (RFC 4287) in one language. */
final class AtomFeed {

    private final Page page;
    private final Settings settings;

    AtomFeed(Page page, Settings settings) {
        this.page = page;
        this.settings = settings;
    }

    String of(List<Article> news) {
        var self = settings.link("/feeds/news.atom?language=" + page.language());
        var xml =
                new Xml()
                        .open(
                                "feed",
                                new TreeMap<>(
                                        Map.of(
                                                "xmlns",
                                                "http://www.w3.org/2005/Atom",
                                                "xml:lang",
                                                page.language())))
                        .element("id", self)
                        .element("title", page.t("shared.site-name"))
                        .element("updated", updated(news).toString())
                        .empty("link", new TreeMap<>(Map.of("rel", "self", "href", self)))
                        .empty("link", Map.of("href", settings.link(page.url("/news"))))
                        .open("author")
                        .element("name", page.t("shared.site-name"))
                        .close();
        news.forEach(article -> entry(xml, article));
        return xml.close().done();
    }

    private void entry(Xml xml, Article article) {
        xml.open("entry")
                .element("id", "urn:uuid:" + article.id().value())
                .element("title", page.plain(article.shown().title()))
                .element("updated", shownAt(article).toString())
                .empty(
                        "link",
                        Map.of("href", settings.link(page.url(article.path(page.language())))));
        if (!article.shown().summary().isEmpty()) {
            xml.element("summary", page.plain(article.shown().summary()));
        }
        xml.close();
    }

    private static Instant updated(List<Article> news) {
        return news.stream().map(AtomFeed::shownAt).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    private static Instant shownAt(Article article) {
        return Objects.requireNonNullElse(article.shownAt(), article.changedAt());
    }
}
