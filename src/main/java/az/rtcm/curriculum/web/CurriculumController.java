package az.rtcm.curriculum.web;

import az.rtcm.curriculum.Curriculum;
import az.rtcm.curriculum.Mappings;
import az.rtcm.curriculum.Module;
import az.rtcm.gcm.Compact;
import az.rtcm.gcm.Objective;
import az.rtcm.shared.Settings;
import az.rtcm.shared.web.NavigationItem;
import az.rtcm.shared.web.NotFound;
import az.rtcm.shared.web.Pages;
import az.rtcm.shared.web.Panels;
import az.rtcm.shared.web.SiteController;
import az.rtcm.shared.web.VisitorCached;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The Regional Curriculum for everybody. */
@SiteController
@VisitorCached({"curriculum", "gcm", "training"})
class CurriculumController {

    private final Curriculum curriculum;
    private final Mappings mappings;
    private final Compact compact;
    private final Panels panels;
    private final Settings settings;

    CurriculumController(
            Curriculum curriculum,
            Mappings mappings,
            Compact compact,
            Panels panels,
            Settings settings) {
        this.curriculum = curriculum;
        this.mappings = mappings;
        this.compact = compact;
        this.panels = panels;
        this.settings = settings;
    }

    @Bean
    static NavigationItem siteCurriculum() {
        return NavigationItem.site(20, "curriculum.nav", "/curriculum");
    }

    @GetMapping("/curriculum")
    ModelAndView all() {
        return new ModelAndView("curriculum/web/curriculum")
                .addObject("modules", curriculum.modules())
                .addObject("mappings", mappings.byModule());
    }

    @GetMapping("/curriculum/{slug}")
    ModelAndView one(@PathVariable String language, @PathVariable String slug) {
        var module = curriculum.at(language, slug).orElseThrow(NotFound::new);
        return module.slug(language).equals(slug)
                ? page(module)
                : moved("/" + language + module.path(language));
    }

    private ModelAndView page(Module module) {
        return new ModelAndView("curriculum/web/module")
                .addObject("module", module)
                .addObject("mappings", mappings.of(module.id()))
                .addObject("objectives", objectives())
                .addObject("panels", panels.on(module))
                .addObject(Pages.ALTERNATES, alternates(module));
    }

    private Map<Integer, Objective> objectives() {
        return compact.objectives().stream()
                .collect(Collectors.toMap(Objective::number, Function.identity()));
    }

    private Map<String, String> alternates(Module module) {
        return settings.languages().stream()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                language -> "/" + language + module.path(language)));
    }

    private static ModelAndView moved(String address) {
        var redirect = new RedirectView(address);
        redirect.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        return new ModelAndView(redirect);
    }
}
