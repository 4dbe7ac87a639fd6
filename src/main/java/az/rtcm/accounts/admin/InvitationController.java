package az.rtcm.accounts.admin;

import static java.util.Objects.requireNonNull;

import az.rtcm.accounts.Accounts;
import az.rtcm.accounts.AddressTaken;
import az.rtcm.accounts.internal.Invitations;
import az.rtcm.directory.Countries;
import az.rtcm.directory.Organisations;
import az.rtcm.directory.People;
import az.rtcm.directory.Person;
import az.rtcm.directory.PersonId;
import az.rtcm.shared.Settings;
import az.rtcm.shared.web.NotFound;
import az.rtcm.shared.web.Notice;
import az.rtcm.shared.web.Refused;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens an account for a person and invites; again, or takes it back. */
@Controller
@RequestMapping("/admin/people/{id}")
class InvitationController {

    private static final String VIEW = "accounts/admin/openAccount";

    private final Invitations invitations;
    private final Accounts accounts;
    private final People people;
    private final Organisations organisations;
    private final Countries countries;
    private final Scopes scopes;
    private final Settings settings;

    InvitationController(
            Invitations invitations,
            Accounts accounts,
            People people,
            Organisations organisations,
            Countries countries,
            Scopes scopes,
            Settings settings) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.people = people;
        this.organisations = organisations;
        this.countries = countries;
        this.scopes = scopes;
        this.settings = settings;
    }

    @GetMapping("/account")
    ModelAndView ask(@PathVariable UUID id) {
        var person = person(id);
        if (accounts.manage(person.id()).isPresent()) {
            return new ModelAndView("redirect:/admin/people/" + person.id().value());
        }
        var form = new OpenAccountForm(person.email(), person.language(), null, null, null, null);
        return complete(
                new ModelAndView(VIEW, new BeanPropertyBindingResult(form, "form").getModel()),
                person);
    }

    @PostMapping("/account")
    ModelAndView open(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") OpenAccountForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        var person = person(id);
        if (form.language() != null && !settings.languages().contains(form.language())) {
            errors.rejectValue("language", "NotBlank");
        }
        var first = scopes.chosen(form, errors).orElse(null);
        if (errors.hasErrors() || first == null) {
            return complete(Refused.with(VIEW, errors), person);
        }
        try {
            var email = requireNonNull(form.email());
            invitations.open(person.id(), email, requireNonNull(form.language()), first);
        } catch (AddressTaken e) {
            errors.rejectValue("email", "accounts.address-taken");
            return complete(Refused.with(VIEW, errors), person);
        }
        Notice.success(redirect, "accounts.invite.done");
        return new ModelAndView("redirect:/admin/people/" + person.id().value());
    }

    @PostMapping("/invitation")
    String resend(@PathVariable UUID id, RedirectAttributes redirect) {
        invitations.resend(new PersonId(id));
        Notice.success(redirect, "accounts.invite.done");
        return AccountController.HERE;
    }

    @DeleteMapping("/invitation")
    String withdraw(@PathVariable UUID id, RedirectAttributes redirect) {
        invitations.withdraw(new PersonId(id));
        Notice.success(redirect, "accounts.invite.withdrawn");
        return "redirect:/admin/persons/{id}";
    }

    private Person person(UUID id) {
        return people.find(new PersonId(id)).orElseThrow(NotFound::new);
    }

    private ModelAndView complete(ModelAndView page, Person person) {
        return page.addObject("person", person)
                .addObject("organisations", organisations.all())
                .addObject("countries", countries.all());
    }
}
