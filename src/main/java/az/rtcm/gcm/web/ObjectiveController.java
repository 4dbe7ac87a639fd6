package az.rtcm.gcm.web;

import az.rtcm.gcm.Compact;
import az.rtcm.shared.web.NavigationItem;
import az.rtcm.shared.web.NotFound;
import az.rtcm.shared.web.Panels;
import az.rtcm.shared.web.SiteController;
import az.rtcm.shared.web.VisitorCached;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The Compact's objectives, each with what the platform holds on it. */
@SiteController
@VisitorCached({
    "gcm",
    "curriculum",
    "training",
    "directory",
    "nominations",
    "attendance",
    "pledges",
    "reports"
})
class ObjectiveController {

    private final Compact compact;
    private final Panels panels;

    ObjectiveController(Compact compact, Panels panels) {
        this.compact = compact;
        this.panels = panels;
    }

    @Bean
    static NavigationItem objectives() {
        return NavigationItem.site(30, "gcm.nav", "/objectives");
    }

    @GetMapping("/objectives")
    ModelAndView all() {
        return new ModelAndView("gcm/web/objectives")
                .addObject("objectives", compact.objectives())
                .addObject("principles", compact.principles())
                .addObject("goals", compact.goals());
    }

    @GetMapping("/objectives/{number}")
    ModelAndView one(@PathVariable int number) {
        var objective = compact.objective(number).orElseThrow(NotFound::new);
        return new ModelAndView("gcm/web/objective")
                .addObject("objective", objective)
                .addObject("panels", panels.on(objective));
    }
}
