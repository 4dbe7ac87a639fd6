package az.rtcm.nominations.web;

import az.rtcm.directory.Countries;
import az.rtcm.directory.OrganisationId;
import az.rtcm.nominations.Lists;
import az.rtcm.shared.web.NavigationItem;
import az.rtcm.shared.web.NotFound;
import az.rtcm.shared.web.SiteController;
import az.rtcm.training.SessionId;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The focal point's calls and lists. */
@SiteController
class MyNominationsController {

    private final Lists lists;
    private final Countries countries;

    MyNominationsController(Lists lists, Countries countries) {
        this.lists = lists;
        this.countries = countries;
    }

    @Bean
    static NavigationItem myNominations() {
        return NavigationItem.my(20, "nominations.mine", "/my/nominations", "FOCAL_POINT");
    }

    @GetMapping("/my/nominations")
    ModelAndView all() {
        return new ModelAndView("nominations/web/mine")
                .addObject("lists", lists.mine())
                .addObject("countries", countries.byCode());
    }

    /** A national counterpart chooses among the organisations; others have one. */
    @GetMapping("/my/nominations/{session}")
    ModelAndView ofSession(@PathVariable String language, @PathVariable UUID session) {
        var mine = lists.mine(new SessionId(session));
        return switch (mine.size()) {
            case 0 -> throw new NotFound();
            case 1 -> new ModelAndView("redirect:/" + language + mine.getFirst().path());
            default ->
                    new ModelAndView("nominations/web/mine")
                            .addObject("lists", mine)
                            .addObject("countries", countries.byCode());
        };
    }

    @GetMapping("/my/nominations/{session}/{organisation}")
    ModelAndView one(@PathVariable UUID session, @PathVariable UUID organisation) {
        return page("nominations/web/list", session, organisation);
    }

    @GetMapping("/my/nominations/{session}/{organisation}/print")
    ModelAndView print(@PathVariable UUID session, @PathVariable UUID organisation) {
        return page("nominations/web/print", session, organisation);
    }

    private ModelAndView page(String view, UUID session, UUID organisation) {
        var list = lists.one(new SessionId(session), new OrganisationId(organisation));
        return new ModelAndView(view)
                .addObject("list", list)
                .addObject("country", countries.byCode().get(list.invitation().country()));
    }
}
