package az.rtcm.pledges.web;

import az.rtcm.files.Download;
import az.rtcm.files.Files;
import az.rtcm.gcm.Compact;
import az.rtcm.pledges.Pledge;
import az.rtcm.pledges.PledgeRecord;
import az.rtcm.pledges.PledgeRegister;
import az.rtcm.pledges.PledgeRegister.Filter;
import az.rtcm.pledges.PledgeStatus;
import az.rtcm.pledges.Pledges;
import az.rtcm.shared.Settings;
import az.rtcm.shared.web.NavigationItem;
import az.rtcm.shared.web.NotFound;
import az.rtcm.shared.web.Pages;
import az.rtcm.shared.web.Paging;
import az.rtcm.shared.web.SiteController;
import az.rtcm.shared.web.VisitorCached;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The public register of pledges, and each on its own page. */
@SiteController
class PledgeController {

    private final Pledges pledges;
    private final PledgeRegister register;
    private final PledgeRecord record;
    private final PledgePages pages;
    private final Compact compact;
    private final Files files;
    private final Settings settings;

    PledgeController(
            Pledges pledges,
            PledgeRegister register,
            PledgeRecord record,
            PledgePages pages,
            Compact compact,
            Files files,
            Settings settings) {
        this.pledges = pledges;
        this.register = register;
        this.record = record;
        this.pages = pages;
        this.compact = compact;
        this.files = files;
        this.settings = settings;
    }

    @Bean
    static NavigationItem publicPledges() {
        return NavigationItem.site(50, "pledges.nav", "/pledges");
    }

    @GetMapping("/pledges")
    @VisitorCached({"pledges", "gcm"})
    ModelAndView all(@RequestParam Map<String, String> parameters) {
        var filter = filter(parameters);
        return new ModelAndView("pledges/web/pledges")
                .addObject("filter", filter)
                .addObject("counts", register.countsByStatus())
                .addObject("objectives", compact.objectives())
                .addObject(
                        "listing", register.published(filter, Paging.from(parameters, "-changed")));
    }

    @GetMapping("/pledges/{slug}")
    @VisitorCached({
        "pledges",
        "gcm",
        "training",
        "directory",
        "attendance",
        "certificates",
        "nominations",
        "curriculum"
    })
    ModelAndView one(@PathVariable String language, @PathVariable String slug) {
        var pledge = pledges.at(language, slug).orElseThrow(NotFound::new);
        if (!pledge.path(language).endsWith("/" + slug)) {
            return moved("/" + language + pledge.path(language));
        }
        return new ModelAndView("pledges/web/pledge")
                .addObject("view", pages.of(pledge))
                .addObject(Pages.ALTERNATES, alternates(pledge));
    }

    @GetMapping("/pledges/{slug}/evidence/{id}")
    ResponseEntity<Resource> file(
            @PathVariable String language, @PathVariable String slug, @PathVariable UUID id) {
        var pledge = pledges.at(language, slug).orElseThrow(NotFound::new);
        var evidence = record.evidence(pledge.id(), id).orElseThrow(NotFound::new);
        if (evidence.file() == null) {
            throw new NotFound();
        }
        var file = files.find(evidence.file()).orElseThrow(NotFound::new);
        return Download.inline(file, files.content(file.id()));
    }

    private static Filter filter(Map<String, String> parameters) {
        return new Filter(status(parameters), objective(parameters.get("objective")));
    }

    private static @Nullable PledgeStatus status(Map<String, String> parameters) {
        return Arrays.stream(PledgeStatus.values())
                .filter(status -> status.name().equals(parameters.get("status")))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Integer objective(@Nullable String typed) {
        return typed != null && typed.matches("[12]?\\d") ? Integer.valueOf(typed) : null;
    }

    private Map<String, String> alternates(Pledge pledge) {
        var alternates = new LinkedHashMap<String, String>();
        for (var language : settings.languages()) {
            alternates.put(language, "/" + language + pledge.path(language));
        }
        return alternates;
    }

    private static ModelAndView moved(String address) {
        var redirect = new RedirectView(address);
        redirect.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        return new ModelAndView(redirect);
    }
}
