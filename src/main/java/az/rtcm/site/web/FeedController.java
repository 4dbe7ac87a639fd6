package az.rtcm.site.web;

import az.rtcm.shared.Settings;
import az.rtcm.shared.web.Pages;
import az.rtcm.shared.web.VisitorCached;
import az.rtcm.site.Publications;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** News for feed readers. */
@Controller
class FeedController {

    private static final int MOST = 30;

    private final Publications publications;
    private final Pages pages;
    private final Settings settings;

    FeedController(Publications publications, Pages pages, Settings settings) {
        this.publications = publications;
        this.pages = pages;
        this.settings = settings;
    }

    @GetMapping("/feeds/news.atom")
    @VisitorCached("site")
    ResponseEntity<String> news(@RequestParam(defaultValue = "") String language) {
        var spoken =
                settings.languages().contains(language) ? language : settings.defaultLanguage();
        var feed = new AtomFeed(pages.detached(spoken), settings);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/atom+xml;charset=UTF-8"))
                .body(feed.of(publications.latestNews(MOST)));
    }
}
