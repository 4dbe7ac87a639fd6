package az.rtcm.site.web;

import az.rtcm.shared.Settings;
import az.rtcm.shared.web.NavigationItem;
import az.rtcm.shared.web.NotFound;
import az.rtcm.shared.web.Pages;
import az.rtcm.shared.web.SiteController;
import az.rtcm.shared.web.SitemapSource;
import az.rtcm.shared.web.VisitorCached;
import az.rtcm.site.Article;
import az.rtcm.site.ArticleKind;
import az.rtcm.site.Publications;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The pages that editors wrote. */
@SiteController
@VisitorCached("site")
class PageController {

    private final Publications publications;
    private final Settings settings;

    PageController(Publications publications, Settings settings) {
        this.publications = publications;
        this.settings = settings;
    }

    @Bean
    static NavigationItem about() {
        return NavigationItem.footer(10, "site.about.nav", "/about");
    }

    @Bean
    static NavigationItem accessibility() {
        return NavigationItem.footer(80, "site.accessibility.nav", "/accessibility");
    }

    @Bean
    static NavigationItem privacy() {
        return NavigationItem.footer(90, "site.privacy.nav", "/privacy");
    }

    @Bean
    static SitemapSource articlesInTheSitemap(Publications publications) {
        return () -> {
            var pages =
                    new ArrayList<>(
                            List.of(
                                    SitemapSource.Entry.of(""),
                                    SitemapSource.Entry.of("/news"),
                                    SitemapSource.Entry.of("/training-request")));
            for (var article : publications.all()) {
                pages.add(new SitemapSource.Entry(article.path("en"), paths(article)));
            }
            return pages;
        };
    }

    @GetMapping("/{place:about|accessibility|privacy}")
    ModelAndView place(@PathVariable String place) {
        return page(publications.page(place).orElseThrow(NotFound::new));
    }

    @GetMapping("/pages/{slug}")
    ModelAndView one(@PathVariable String language, @PathVariable String slug) {
        var article = publications.at(ArticleKind.PAGE, language, slug).orElseThrow(NotFound::new);
        return article.path(language).endsWith("/" + slug)
                ? page(article)
                : Moved.to("/" + language + article.path(language));
    }

    private ModelAndView page(Article article) {
        return new ModelAndView("site/web/page")
                .addObject("article", article)
                .addObject(Pages.ALTERNATES, alternates(article, settings.languages()));
    }

    static Map<String, String> alternates(Article article, List<String> languages) {
        var alternates = new LinkedHashMap<String, String>();
        languages.forEach(
                language -> alternates.put(language, "/" + language + article.path(language)));
        return alternates;
    }

    private static Map<String, String> paths(Article article) {
        var paths = new LinkedHashMap<String, String>();
        article.slugs().keySet().forEach(language -> paths.put(language, article.path(language)));
        return paths;
    }
}
