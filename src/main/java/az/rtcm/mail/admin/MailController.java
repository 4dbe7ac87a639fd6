package az.rtcm.mail.admin;

import az.rtcm.mail.MailId;
import az.rtcm.mail.MailState;
import az.rtcm.mail.Outbox;
import az.rtcm.shared.web.NavigationItem;
import az.rtcm.shared.web.Notice;
import az.rtcm.shared.web.Paging;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of outgoing mails: what waits, what left, what was refused and why. */
@Controller
@RequestMapping("/admin/mails")
class MailController {

    private final Outbox outbox;

    MailController(Outbox outbox) {
        this.outbox = outbox;
    }

    @Bean
    static NavigationItem mails() {
        return NavigationItem.office(
                850, "mail.nav", "/admin/mails", "ADMINISTRATOR", "COORDINATOR");
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String state,
            @RequestParam Map<String, String> parameters) {
        var chosen = state(state);
        var mails = outbox.list(search, chosen, Paging.from(parameters, "-written"));
        return new ModelAndView("mail/admin/mails")
                .addObject("mails", mails)
                .addObject("search", search)
                .addObject("state", chosen);
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID id) {
        var mail = outbox.require(new MailId(id));
        return new ModelAndView("mail/admin/mail").addObject("mail", mail);
    }

    @PostMapping("/{id}/sending")
    String sendAgain(@PathVariable UUID id, RedirectAttributes redirect) {
        outbox.sendAgain(new MailId(id));
        Notice.success(redirect, "mail.sent-again");
        return "redirect:/admin/mails/" + id;
    }

    private static @Nullable MailState state(String code) {
        return Arrays.stream(MailState.values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
