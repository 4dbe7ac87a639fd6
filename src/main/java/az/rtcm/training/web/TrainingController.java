package az.rtcm.training.web;

import az.rtcm.curriculum.Curriculum;
import az.rtcm.curriculum.Mappings;
import az.rtcm.directory.Countries;
import az.rtcm.shared.Settings;
import az.rtcm.shared.web.NavigationItem;
import az.rtcm.shared.web.NotFound;
import az.rtcm.shared.web.Pages;
import az.rtcm.shared.web.Paging;
import az.rtcm.shared.web.Panels;
import az.rtcm.shared.web.SiteController;
import az.rtcm.shared.web.VisitorCached;
import az.rtcm.training.Admission;
import az.rtcm.training.Session;
import az.rtcm.training.SessionFilter;
import az.rtcm.training.SessionLists;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The centre's trainings for everybody: to come, held, and each on its own page. */
@SiteController
@VisitorCached({"training", "curriculum", "directory", "nominations"})
class TrainingController {

    private final SessionLists sessions;
    private final Curriculum curriculum;
    private final Mappings mappings;
    private final Countries countries;
    private final Panels panels;
    private final Settings settings;

    TrainingController(
            SessionLists sessions,
            Curriculum curriculum,
            Mappings mappings,
            Countries countries,
            Panels panels,
            Settings settings) {
        this.sessions = sessions;
        this.curriculum = curriculum;
        this.mappings = mappings;
        this.countries = countries;
        this.panels = panels;
        this.settings = settings;
    }

    @Bean
    static NavigationItem trainings() {
        return NavigationItem.site(10, "training.nav", "/trainings");
    }

    @GetMapping("/trainings")
    ModelAndView upcoming(@RequestParam Map<String, String> parameters) {
        var filter = filter(parameters);
        return list(parameters, filter)
                .addObject("past", false)
                .addObject("listing", sessions.upcoming(filter, paging(parameters)));
    }

    @GetMapping("/trainings/past")
    ModelAndView past(@RequestParam Map<String, String> parameters) {
        var filter = filter(parameters);
        return list(parameters, filter)
                .addObject("past", true)
                .addObject("listing", sessions.past(filter, paging(parameters)));
    }

    @GetMapping("/trainings/{slug}")
    ModelAndView one(@PathVariable String language, @PathVariable String slug) {
        var session = sessions.at(language, slug).orElseThrow(NotFound::new);
        return session.slug(language).equals(slug)
                ? page(session)
                : moved("/" + language + session.path(language));
    }

    private ModelAndView page(Session session) {
        var named = countries.byCode();
        return new ModelAndView("training/web/training")
                .addObject("session", session)
                .addObject(
                        "modules",
                        curriculum.modules().stream()
                                .filter(module -> session.modules().contains(module.id()))
                                .toList())
                .addObject("mappings", mappings.byModule())
                .addObject(
                        "countries",
                        session.countries().stream()
                                .filter(named::containsKey)
                                .map(named::get)
                                .toList())
                .addObject("admission", panels.on(new Admission(session)))
                .addObject(Pages.ALTERNATES, alternates(session));
    }

    private ModelAndView list(Map<String, String> parameters, SessionFilter filter) {
        return new ModelAndView("training/web/trainings")
                .addObject("filter", filter)
                .addObject("module", parameters.getOrDefault("module", ""))
                .addObject("modules", curriculum.modules())
                .addObject("years", sessions.years());
    }

    private SessionFilter filter(Map<String, String> parameters) {
        return Filters.from(parameters, curriculum.modules());
    }

    private static Paging paging(Map<String, String> parameters) {
        return Paging.from(parameters, "starts");
    }

    private Map<String, String> alternates(Session session) {
        return settings.languages().stream()
                .collect(
                        Collectors.toMap(
                                language -> language,
                                language -> "/" + language + session.path(language),
                                (one, other) -> one,
                                TreeMap::new));
    }

    private static ModelAndView moved(String address) {
        var redirect = new RedirectView(address);
        redirect.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        return new ModelAndView(redirect);
    }
}
