package az.rtcm.site.web;

import az.rtcm.shared.Settings;
import az.rtcm.shared.web.SitemapSource;
import az.rtcm.shared.web.VisitorCached;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What search engines are to find, and what not. */
@Controller
class RobotsController {

    private final List<SitemapSource> sources;
    private final Settings settings;

    RobotsController(List<SitemapSource> sources, Settings settings) {
        this.sources = sources;
        this.settings = settings;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return ResponseEntity.ok()
                .contentType(
                        new MediaType("text", "plain", java.nio.charset.StandardCharsets.UTF_8))
                .body(
                        """
                        User-agent: *
                        Disallow: /admin/
                        Disallow: /dev/
                        Sitemap: %s
                        """
                                .formatted(settings.link("/sitemap.xml")));
    }

    /** Every public page in every language, each naming the others (hreflang). */
    @GetMapping("/sitemap.xml")
    @VisitorCached({"site", "training", "curriculum", "pledges", "gcm", "directory", "reports"})
    ResponseEntity<String> sitemap() {
        var xml =
                new Xml()
                        .open(
                                "urlset",
                                new TreeMap<>(
                                        Map.of(
                                                "xmlns",
                                                "http://www.sitemaps.org/schemas/sitemap/0.9",
                                                "xmlns:xhtml",
                                                "http://www.w3.org/1999/xhtml")));
        sources.stream().flatMap(source -> source.pages().stream()).forEach(page -> add(xml, page));
        return ResponseEntity.ok()
                .contentType(
                        new MediaType(
                                "application", "xml", java.nio.charset.StandardCharsets.UTF_8))
                .body(xml.close().done());
    }

    private void add(Xml xml, SitemapSource.Entry entry) {
        for (var language : settings.languages()) {
            xml.open("url").element("loc", address(entry, language));
            for (var other : settings.languages()) {
                xml.empty(
                        "xhtml:link",
                        new TreeMap<>(
                                Map.of(
                                        "rel",
                                        "alternate",
                                        "hreflang",
                                        other,
                                        "href",
                                        address(entry, other))));
            }
            xml.close();
        }
    }

    private String address(SitemapSource.Entry entry, String language) {
        return settings.link("/" + language + entry.path(language));
    }
}
