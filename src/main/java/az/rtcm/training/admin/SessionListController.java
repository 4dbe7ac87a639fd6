package az.rtcm.training.admin;

import az.rtcm.curriculum.Curriculum;
import az.rtcm.shared.web.NavigationItem;
import az.rtcm.shared.web.Paging;
import az.rtcm.training.SessionLists;
import az.rtcm.training.web.Filters;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All sessions, as the back office works with them. */
@Controller
class SessionListController {

    private final SessionLists sessions;
    private final Curriculum curriculum;

    SessionListController(SessionLists sessions, Curriculum curriculum) {
        this.sessions = sessions;
        this.curriculum = curriculum;
    }

    @Bean
    static NavigationItem officeSessions() {
        return NavigationItem.office(
                10,
                "training.office.sessions",
                "/admin/sessions",
                "COORDINATOR",
                "LEADERSHIP",
                "MONITORING",
                "ADMINISTRATOR");
    }

    @GetMapping("/admin/sessions")
    ModelAndView list(@RequestParam Map<String, String> parameters) {
        var filter = Filters.from(parameters, curriculum.modules());
        return new ModelAndView("training/admin/sessions")
                .addObject("filter", filter)
                .addObject("years", sessions.yearsInOffice())
                .addObject("listing", sessions.office(filter, Paging.from(parameters, "-starts")));
    }
}
