package az.rtcm.accounts.admin;

import az.rtcm.accounts.Accounts;
import az.rtcm.accounts.Handovers;
import az.rtcm.accounts.internal.Invitations;
import az.rtcm.directory.Countries;
import az.rtcm.directory.Organisations;
import az.rtcm.directory.People;
import az.rtcm.directory.PersonId;
import az.rtcm.shared.web.NotFound;
import az.rtcm.shared.web.Refused;
import java.util.HashMap;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.servlet.ModelAndView;

/** The page of one account, on which several forms stand. */
@Component
class AccountPage {

    private static final String VIEW = "accounts/admin/person";

    private final Accounts accounts;
    private final Invitations invitations;
    private final Handovers handovers;
    private final People people;
    private final Organisations organisations;
    private final Countries countries;

    AccountPage(
            Accounts accounts,
            Invitations invitations,
            Handovers handovers,
            People people,
            Organisations organisations,
            Countries countries) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.handovers = handovers;
        this.people = people;
        this.organisations = organisations;
        this.countries = countries;
    }

    ModelAndView shown(PersonId person) {
        return complete(new ModelAndView(VIEW), person);
    }

    ModelAndView refused(BindingResult errors, PersonId person) {
        return complete(Refused.with(VIEW, errors), person);
    }

    /** As after a refused form, where what was pressed has no fields. */
    ModelAndView refused(String key, PersonId person) {
        var errors = new MapBindingResult(new HashMap<>(), "form");
        errors.reject(key, key);
        return refused(errors, person);
    }

    private ModelAndView complete(ModelAndView page, PersonId person) {
        var found = people.find(person).orElseThrow(NotFound::new);
        page.addObject("person", found)
                .addObject("merged", !found.id().equals(person))
                .addObject("account", accounts.manage(person).orElseThrow(NotFound::new))
                .addObject("grants", accounts.history(person))
                .addObject("duties", handovers.of(person))
                .addObject("organisations", organisations.all())
                .addObject("countries", countries.all());
        invitations.validUntil(person).ifPresent(until -> page.addObject("validUntil", until));
        return page;
    }
}
