package az.rtcm.accounts.admin;

import az.rtcm.accounts.Accounts;
import az.rtcm.accounts.Handovers;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.Scope;
import az.rtcm.directory.Countries;
import az.rtcm.directory.OrganisationId;
import az.rtcm.directory.Organisations;
import az.rtcm.directory.People;
import az.rtcm.directory.PersonId;
import az.rtcm.shared.web.NotFound;
import az.rtcm.shared.web.Notice;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One account: its roles, its lock, its duties. */
@Controller
@RequestMapping("/admin/people/{id}")
class AccountController {

    private static final String HERE = "redirect:/admin/people/{id}";

    private final Accounts accounts;
    private final Handovers handovers;
    private final People people;
    private final Organisations organisations;
    private final Countries countries;

    AccountController(
            Accounts accounts,
            Handovers handovers,
            People people,
            Organisations organisations,
            Countries countries) {
        this.accounts = accounts;
        this.handovers = handovers;
        this.people = people;
        this.organisations = organisations;
        this.countries = countries;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id) {
        var person = new PersonId(id);
        return new ModelAndView("accounts/admin/person")
                .addObject("person", people.find(person).orElseThrow(NotFound::new))
                .addObject("account", accounts.manage(person).orElseThrow(NotFound::new))
                .addObject("grants", accounts.history(person))
                .addObject("duties", handovers.of(person))
                .addObject("organisations", organisations.all())
                .addObject("countries", countries.all());
    }

    @PostMapping("/roles")
    ModelAndView grant(
            @PathVariable UUID id,
            @RequestParam Role role,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "false") boolean deputy,
            RedirectAttributes redirect) {
        var scope = scope(organisation, country);
        if (scope == null || role.isForOthers() == scope.isEverywhere()) {
            return refused(id, "accounts.grant.scope-wrong");
        }
        if (deputy) {
            accounts.grantDeputy(new PersonId(id), role, scope);
        } else {
            accounts.grant(new PersonId(id), role, scope);
        }
        Notice.success(redirect, "accounts.grant.done");
        return new ModelAndView(HERE);
    }

    @DeleteMapping("/roles")
    ModelAndView revoke(
            @PathVariable UUID id,
            @RequestParam Role role,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        var scope = scope(organisation, country);
        if (scope == null) {
            throw new NotFound();
        }
        accounts.revoke(new PersonId(id), role, scope, note.isBlank() ? null : note.strip());
        Notice.success(redirect, "accounts.revoke.done");
        return new ModelAndView(HERE);
    }

    @PostMapping("/lock")
    String lock(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        accounts.lock(new PersonId(id), reason);
        Notice.success(redirect, "accounts.lock.done");
        return HERE;
    }

    @DeleteMapping("/lock")
    String unlock(@PathVariable UUID id, RedirectAttributes redirect) {
        accounts.unlock(new PersonId(id));
        Notice.success(redirect, "accounts.unlock.done");
        return HERE;
    }

    @PostMapping("/invitation")
    String invite(@PathVariable UUID id, RedirectAttributes redirect) {
        accounts.invite(new PersonId(id));
        Notice.success(redirect, "accounts.invite.done");
        return HERE;
    }

    @DeleteMapping("/second-factor")
    String removeSecondFactor(@PathVariable UUID id, RedirectAttributes redirect) {
        accounts.removeSecondFactor(new PersonId(id));
        Notice.success(redirect, "accounts.codes.removed");
        return HERE;
    }

    @PostMapping("/handover")
    ModelAndView handOver(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        var successor = accounts.byEmail(to).orElse(null);
        if (successor == null || successor.equals(new PersonId(id))) {
            return refused(id, "accounts.handover.to-wrong");
        }
        if (note.isBlank()) {
            return refused(id, "accounts.handover.note-missing");
        }
        handovers.handOver(new PersonId(id), successor, note.strip());
        Notice.success(redirect, "accounts.handover.done");
        return new ModelAndView(HERE);
    }

    private ModelAndView refused(UUID id, String error) {
        var page = show(id).addObject("error", error);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** Nothing when what was sent is no scope. */
    private @Nullable Scope scope(String organisation, String country) {
        if (!organisation.isEmpty() && !country.isEmpty()) {
            return null;
        }
        if (!country.isEmpty()) {
            return countries.find(country).map(found -> Scope.country(country)).orElse(null);
        }
        if (organisation.isEmpty()) {
            return Scope.everywhere();
        }
        return organisation.matches("[0-9a-f-]{36}")
                ? organisations
                        .find(new OrganisationId(UUID.fromString(organisation)))
                        .map(found -> Scope.organisation(found.id()))
                        .orElse(null)
                : null;
    }
}
