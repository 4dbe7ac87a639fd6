package az.rtcm.accounts.admin;

import az.rtcm.accounts.Erasures;
import az.rtcm.accounts.Role;
import az.rtcm.directory.PersonId;
import az.rtcm.shared.web.NavigationItem;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Persons who asked to be forgotten. */
@Controller
@RequestMapping("/admin/erasures")
class ErasureController {

    private static final String VIEW = "accounts/admin/erasures";

    private final Erasures erasures;

    ErasureController(Erasures erasures) {
        this.erasures = erasures;
    }

    @Bean
    static NavigationItem erasuresNavigation() {
        return NavigationItem.office(
                910, "accounts.erasures.title", "/admin/erasures", Role.ADMINISTRATOR.name());
    }

    @GetMapping
    ModelAndView list() {
        return new ModelAndView(VIEW).addObject("requests", erasures.open());
    }

    @PostMapping("/{person}")
    ModelAndView carryOut(@PathVariable UUID person) {
        var stays = erasures.carryOut(new PersonId(person));
        return new ModelAndView(VIEW)
                .addObject("requests", erasures.open())
                .addObject("stays", stays);
    }
}
