package az.rtcm.accounts.admin;

import az.rtcm.accounts.Accounts;
import az.rtcm.accounts.LastAdministrator;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.internal.Invitations.FirstRole;
import az.rtcm.directory.PersonId;
import az.rtcm.shared.web.NotFound;
import az.rtcm.shared.web.Notice;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The roles of one account. */
@Controller
@RequestMapping("/admin/people/{id}/roles")
class RoleController {

    private final Accounts accounts;
    private final Scopes scopes;
    private final AccountPage page;

    RoleController(Accounts accounts, Scopes scopes, AccountPage page) {
        this.accounts = accounts;
        this.scopes = scopes;
        this.page = page;
    }

    @PostMapping
    ModelAndView grant(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") RoleForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        var person = new PersonId(id);
        var chosen = scopes.chosen(form, errors).orElse(null);
        if (chosen != null && isHeld(person, chosen)) {
            errors.rejectValue("role", "accounts.grant.held");
        }
        if (chosen == null || errors.hasErrors()) {
            return page.refused(errors, person);
        }
        if (chosen.deputy()) {
            accounts.grantDeputy(person, chosen.role(), chosen.scope());
        } else {
            accounts.grant(person, chosen.role(), chosen.scope());
        }
        Notice.success(redirect, "accounts.grant.done");
        return new ModelAndView(AccountController.HERE);
    }

    private boolean isHeld(PersonId person, FirstRole chosen) {
        return accounts.grants(person).stream()
                .anyMatch(
                        held ->
                                held.role() == chosen.role()
                                        && held.scope().equals(chosen.scope())
                                        && held.deputy() == chosen.deputy());
    }

    @DeleteMapping
    ModelAndView revoke(
            @PathVariable UUID id,
            @RequestParam Role role,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        var scope = scopes.scope(organisation, country).orElseThrow(NotFound::new);
        var person = new PersonId(id);
        if (note.length() > AccountController.LONGEST_NOTE) {
            return page.refused("accounts.note.long", person);
        }
        try {
            accounts.revoke(person, role, scope, note.isBlank() ? null : note.strip());
        } catch (LastAdministrator e) {
            return page.refused(e.key(), person);
        }
        Notice.success(redirect, "accounts.revoke.done");
        return new ModelAndView(AccountController.HERE);
    }
}
