package az.rtcm.accounts.admin;

import az.rtcm.accounts.AccountList;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.RoleSettings;
import az.rtcm.shared.web.NavigationItem;
import az.rtcm.shared.web.Notice;
import az.rtcm.shared.web.Paging;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who has an account and what they may do. */
@Controller
@RequestMapping("/admin/people")
class AccountsController {

    private final AccountList list;
    private final RoleSettings settings;

    AccountsController(AccountList list, RoleSettings settings) {
        this.list = list;
        this.settings = settings;
    }

    @Bean
    static NavigationItem accountsNavigation() {
        return NavigationItem.office(
                900, "accounts.people.title", "/admin/people", Role.ADMINISTRATOR.name());
    }

    @GetMapping
    ModelAndView list(@RequestParam Map<String, String> parameters) {
        var search = parameters.getOrDefault("q", "").strip();
        var role = parameters.getOrDefault("role", "");
        var state = parameters.getOrDefault("state", "");
        return new ModelAndView("accounts/admin/people")
                .addObject(
                        "listing", list.find(search, role, state, Paging.from(parameters, "name")))
                .addObject("state", state)
                .addObject("search", search)
                .addObject("role", role)
                .addObject("strict", settings.withSecondFactor());
    }

    @PostMapping("/second-factor")
    String requireSecondFactor(
            @RequestParam(defaultValue = "") List<Role> roles, RedirectAttributes redirect) {
        var chosen = EnumSet.noneOf(Role.class);
        chosen.addAll(roles);
        settings.requireSecondFactor(chosen);
        Notice.success(redirect, "accounts.role-settings.saved");
        return "redirect:/admin/people";
    }
}
