package az.rtcm.site.web;

import az.rtcm.shared.web.Home;
import az.rtcm.shared.web.Panel;
import az.rtcm.shared.web.Panels;
import az.rtcm.shared.web.SiteController;
import az.rtcm.shared.web.VisitorCached;
import az.rtcm.site.Publications;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page: what the centre does, and what the modules have to say there. */
@SiteController
class HomeController {

    private static final int NEWS = 3;

    private final Panels panels;

    HomeController(Panels panels) {
        this.panels = panels;
    }

    @Bean
    static Panel<Home> newsAtHome(Publications publications) {
        return new Panel<>() {
            @Override
            public Class<Home> subject() {
                return Home.class;
            }

            @Override
            public int order() {
                return 60;
            }

            @Override
            public Optional<Fragment> on(Home place) {
                var news = publications.latestNews(NEWS);
                return place != Home.SECTION || news.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Fragment("site/web/newsAtHome.jte", Map.of("news", news)));
            }
        };
    }

    @GetMapping({"", "/"})
    @VisitorCached({
        "site",
        "training",
        "curriculum",
        "pledges",
        "directory",
        "gcm",
        "nominations",
        "attendance",
        "certificates",
        "reports"
    })
    ModelAndView home() {
        return new ModelAndView("site/web/home")
                .addObject("opening", panels.on(Home.OPENING))
                .addObject("sections", panels.on(Home.SECTION));
    }
}
