package az.rtcm.accounts.admin;

import az.rtcm.accounts.Accounts;
import az.rtcm.accounts.LastAdministrator;
import az.rtcm.directory.People;
import az.rtcm.directory.PersonId;
import az.rtcm.shared.web.NotFound;
import az.rtcm.shared.web.Notice;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One account and its lock. */
@Controller
@RequestMapping("/admin/people/{id}")
class AccountController {

    static final int LONGEST_NOTE = 1000;
    static final String HERE = "redirect:/admin/people/{id}";

    private final Accounts accounts;
    private final People people;
    private final AccountPage page;

    AccountController(Accounts accounts, People people, AccountPage page) {
        this.accounts = accounts;
        this.people = people;
        this.page = page;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id) {
        var asked = new PersonId(id);
        if (accounts.manage(asked).isPresent()) {
            return page.shown(asked);
        }
        var person = people.find(asked).orElseThrow(NotFound::new).id();
        return new ModelAndView(
                person.equals(asked)
                        ? HERE + "/account"
                        : "redirect:/admin/people/" + person.value());
    }

    @PostMapping("/lock")
    ModelAndView lock(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        if (reason.length() > LONGEST_NOTE) {
            return page.refused("accounts.note.long", new PersonId(id));
        }
        try {
            accounts.lock(new PersonId(id), reason.strip());
        } catch (LastAdministrator e) {
            return page.refused(e.key(), new PersonId(id));
        }
        Notice.success(redirect, "accounts.lock.done");
        return new ModelAndView(HERE);
    }

    @DeleteMapping("/lock")
    String unlock(@PathVariable UUID id, RedirectAttributes redirect) {
        accounts.unlock(new PersonId(id));
        Notice.success(redirect, "accounts.unlock.done");
        return HERE;
    }

    @DeleteMapping("/second-factor")
    String removeSecondFactor(@PathVariable UUID id, RedirectAttributes redirect) {
        accounts.removeSecondFactor(new PersonId(id));
        Notice.success(redirect, "accounts.second-factor.removed");
        return HERE;
    }
}
