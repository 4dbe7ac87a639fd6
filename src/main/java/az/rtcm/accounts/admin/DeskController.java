package az.rtcm.accounts.admin;

import az.rtcm.accounts.Access;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.ToDo;
import az.rtcm.shared.web.NavigationItem;
import java.time.Clock;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where everybody's work in the back office begins: what waits, and where the rest is. */
@Controller
class DeskController {

    private final ToDo toDo;
    private final Access access;
    private final Clock clock;

    DeskController(ToDo toDo, Access access, Clock clock) {
        this.toDo = toDo;
        this.access = access;
        this.clock = clock;
    }

    @Bean
    static NavigationItem desk() {
        return NavigationItem.office(0, "accounts.desk", "/admin", Role.namesOfOffice());
    }

    @GetMapping("/admin")
    ModelAndView open() {
        return new ModelAndView("accounts/admin/desk")
                .addObject("items", toDo.inOffice(access.person()))
                .addObject("roles", Arrays.stream(Role.values()).filter(access::has).toList())
                .addObject("now", clock.instant());
    }
}
