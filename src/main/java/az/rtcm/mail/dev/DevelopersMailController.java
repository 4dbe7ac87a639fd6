package az.rtcm.mail.dev;

import az.rtcm.mail.MailId;
import az.rtcm.mail.Outbox;
import az.rtcm.shared.DevelopersPages;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.web.NotFound;
import az.rtcm.shared.web.Paging;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The mails of invented people, open to everybody with all their links: only in a demonstration or
 * where developers work. Anywhere else there is no such page.
 */
@Controller
@RequestMapping("/dev/mail")
class DevelopersMailController {

    private final Outbox outbox;
    private final DevelopersPages pages;

    DevelopersMailController(Outbox outbox, DevelopersPages pages) {
        this.outbox = outbox;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(defaultValue = "") String search,
            @RequestParam Map<String, String> parameters) {
        var mails = opened(() -> outbox.list(search, null, Paging.from(parameters, "-written")));
        return new ModelAndView("mail/dev/mails")
                .addObject("mails", mails)
                .addObject("search", search);
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID id) {
        return new ModelAndView("mail/dev/mail")
                .addObject("mail", opened(() -> outbox.require(new MailId(id))));
    }

    private <T> T opened(Supplier<T> work) {
        if (!pages.areOpen()) {
            throw new NotFound();
        }
        return Actor.platform("development").call(work);
    }
}
