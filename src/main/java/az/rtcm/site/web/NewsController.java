package az.rtcm.site.web;

import az.rtcm.shared.Settings;
import az.rtcm.shared.web.NavigationItem;
import az.rtcm.shared.web.NotFound;
import az.rtcm.shared.web.Pages;
import az.rtcm.shared.web.Paging;
import az.rtcm.shared.web.SiteController;
import az.rtcm.shared.web.VisitorCached;
import az.rtcm.site.Article;
import az.rtcm.site.ArticleKind;
import az.rtcm.site.Publications;
import az.rtcm.training.Session;
import az.rtcm.training.SessionState;
import az.rtcm.training.Sessions;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What happened at the centre. */
@SiteController
class NewsController {

    private final Publications publications;
    private final Sessions sessions;
    private final Settings settings;

    NewsController(Publications publications, Sessions sessions, Settings settings) {
        this.publications = publications;
        this.sessions = sessions;
        this.settings = settings;
    }

    @Bean
    static NavigationItem news() {
        return NavigationItem.site(60, "site.news.title", "/news");
    }

    @GetMapping("/news")
    @VisitorCached("site")
    ModelAndView all(@RequestParam Map<String, String> parameters) {
        var listing = publications.news(Paging.from(parameters, "-dated"));
        return new ModelAndView("site/web/news").addObject("listing", listing);
    }

    @GetMapping("/news/{slug}")
    @VisitorCached({"site", "training"})
    ModelAndView one(@PathVariable String language, @PathVariable String slug) {
        var article = publications.at(ArticleKind.NEWS, language, slug).orElseThrow(NotFound::new);
        if (!article.path(language).endsWith("/" + slug)) {
            return Moved.to("/" + language + article.path(language));
        }
        return new ModelAndView("site/web/newsItem")
                .addObject("article", article)
                .addObject("session", session(article))
                .addObject(
                        Pages.ALTERNATES, PageController.alternates(article, settings.languages()));
    }

    /** The session that the news are about, if visitors may see it. */
    private @Nullable Session session(Article article) {
        return article.session() == null
                ? null
                : sessions.find(article.session())
                        .filter(session -> session.state() != SessionState.DRAFT)
                        .orElse(null);
    }
}
