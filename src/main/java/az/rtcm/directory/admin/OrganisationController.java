package az.rtcm.directory.admin;

import az.rtcm.directory.AlreadyNamed;
import az.rtcm.directory.AlreadyRegistered;
import az.rtcm.directory.Countries;
import az.rtcm.directory.NewOrganisation;
import az.rtcm.directory.NoSuccessor;
import az.rtcm.directory.OrganisationFilter;
import az.rtcm.directory.OrganisationId;
import az.rtcm.directory.OrganisationSheet;
import az.rtcm.directory.Organisations;
import az.rtcm.shared.web.NavigationItem;
import az.rtcm.shared.web.Notice;
import az.rtcm.shared.web.Paging;
import az.rtcm.shared.web.Panels;
import az.rtcm.shared.web.Refused;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The organisations that people act for. */
@Controller
@RequestMapping("/admin/organisations")
class OrganisationController {

    private final Organisations organisations;
    private final Countries countries;
    private final Choices choices;
    private final Panels panels;

    OrganisationController(
            Organisations organisations, Countries countries, Choices choices, Panels panels) {
        this.organisations = organisations;
        this.countries = countries;
        this.choices = choices;
        this.panels = panels;
    }

    @Bean
    static NavigationItem organisationsOfTheOffice() {
        return NavigationItem.office(
                61,
                "directory.organisations",
                "/admin/organisations",
                "COORDINATOR",
                "ADMINISTRATOR");
    }

    @GetMapping
    ModelAndView list(
            @ModelAttribute("filter") OrganisationFilter filter,
            BindingResult wrong,
            @RequestParam Map<String, String> parameters,
            Locale reader) {
        var paging = Paging.from(parameters, "name");
        return new ModelAndView("directory/admin/organisations")
                .addObject(
                        "organisations",
                        wrong.hasErrors()
                                ? paging.nothing()
                                : organisations.list(filter, reader.getLanguage(), paging))
                .addObject("countries", countries.byCode())
                .addObject("kinds", choices.kinds(reader))
                .addObject("places", choices.countries(reader));
    }

    @GetMapping("/new")
    ModelAndView blank(Locale reader) {
        var binding = new BeanPropertyBindingResult(OrganisationForm.empty(), "form");
        return fill(
                new ModelAndView("directory/admin/newOrganisation", binding.getModel()), reader);
    }

    @PostMapping
    ModelAndView register(
            @Valid @ModelAttribute("form") OrganisationForm form,
            BindingResult errors,
            Locale reader,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            checkCountry(form, errors);
            Words.require(form.words(), "name", errors);
        }
        if (errors.hasErrors() || form.kind() == null || form.country() == null) {
            return fill(Refused.with("directory/admin/newOrganisation", errors), reader);
        }
        var id = form.organisationId();
        var name = choices.newText(form.words());
        try {
            organisations.register(
                    id,
                    new NewOrganisation(form.kind(), form.country(), name, false),
                    form.isDifferent());
        } catch (AlreadyRegistered e) {
            errors.rejectValue("different", "directory.organisation.looks-known");
            return fill(Refused.with("directory/admin/newOrganisation", errors), reader)
                    .addObject("known", e.known());
        }
        Notice.success(redirect, "directory.organisation.registered");
        return to(id);
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID id, Locale reader) {
        var sheet = organisations.sheet(new OrganisationId(id));
        return page(sheet, reader, new ModelAndView("directory/admin/organisation"));
    }

    @GetMapping("/{id}/details")
    ModelAndView edit(@PathVariable UUID id, Locale reader) {
        var sheet = organisations.sheet(new OrganisationId(id));
        var now = sheet.organisation();
        var binding = new BeanPropertyBindingResult(OrganisationForm.of(sheet), "form");
        return fill(
                        new ModelAndView("directory/admin/editOrganisation", binding.getModel()),
                        reader)
                .addObject("organisation", now);
    }

    @PostMapping("/{id}/details")
    ModelAndView change(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") OrganisationForm form,
            BindingResult errors,
            Locale reader,
            RedirectAttributes redirect) {
        var sheet = organisations.sheet(new OrganisationId(id));
        if (!errors.hasErrors()) {
            checkCountry(form, errors);
        }
        if (errors.hasErrors()
                || form.kind() == null
                || form.country() == null
                || form.version() == null) {
            return fill(Refused.with("directory/admin/editOrganisation", errors), reader)
                    .addObject("organisation", sheet.organisation());
        }
        organisations.change(
                sheet.organisation().id(), form.kind(), form.country(), form.version());
        Notice.success(redirect, "directory.saved");
        return to(sheet.organisation().id());
    }

    @GetMapping("/{id}/names/new")
    ModelAndView newName(@PathVariable UUID id) {
        var organisation = organisations.sheet(new OrganisationId(id)).organisation();
        var form = new NameForm(choices.words(organisation.name()), null);
        var binding = new BeanPropertyBindingResult(form, "form");
        return new ModelAndView("directory/admin/organisationName", binding.getModel())
                .addObject("organisation", organisation);
    }

    @PostMapping("/{id}/names")
    ModelAndView rename(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") NameForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        var organisation = organisations.sheet(new OrganisationId(id)).organisation();
        if (!errors.hasErrors() && Words.require(form.words(), "name", errors)) {
            try {
                if (form.since() == null) {
                    organisations.correctName(
                            organisation.id(), choices.text(organisation.name(), form.words()));
                } else {
                    organisations.rename(
                            organisation.id(), choices.newText(form.words()), form.since());
                }
                Notice.success(redirect, "directory.saved");
                return to(organisation.id());
            } catch (AlreadyNamed e) {
                errors.rejectValue("since", "directory.organisation.already-named");
            }
        }
        return Refused.with("directory/admin/organisationName", errors)
                .addObject("organisation", organisation);
    }

    @PostMapping("/{id}/successors")
    ModelAndView succeed(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") SuccessorForm form,
            BindingResult errors,
            Locale reader,
            RedirectAttributes redirect) {
        var sheet = organisations.sheet(new OrganisationId(id));
        if (!errors.hasErrors() && form.successor() != null && form.when() != null) {
            try {
                organisations.succeed(
                        sheet.organisation().id(),
                        new OrganisationId(form.successor()),
                        form.when());
                Notice.success(redirect, "directory.saved");
                return to(sheet.organisation().id());
            } catch (NoSuccessor e) {
                errors.rejectValue("successor", "directory.organisation.no-successor");
            }
        }
        return page(sheet, reader, Refused.with("directory/admin/organisation", errors));
    }

    @DeleteMapping("/{id}/successors/{successor}")
    ModelAndView removeSuccessor(
            @PathVariable UUID id, @PathVariable UUID successor, RedirectAttributes redirect) {
        organisations.removeSuccessor(new OrganisationId(id), new OrganisationId(successor));
        Notice.success(redirect, "directory.saved");
        return to(new OrganisationId(id));
    }

    private void checkCountry(OrganisationForm form, BindingResult errors) {
        if (form.country() != null && !choices.isCountry(form.country())) {
            errors.rejectValue("country", "directory.country.unknown");
        }
    }

    private ModelAndView page(OrganisationSheet sheet, Locale reader, ModelAndView page) {
        var organisation = sheet.organisation();
        return page.addObject("sheet", sheet)
                .addObject("countries", countries.byCode())
                .addObject("others", choices.organisationsOtherThan(organisation, reader))
                .addObject("panels", panels.on(organisation));
    }

    private ModelAndView fill(ModelAndView page, Locale reader) {
        return page.addObject("kinds", choices.kinds(reader))
                .addObject("countries", choices.countries(reader));
    }

    private static ModelAndView to(OrganisationId id) {
        return new ModelAndView("redirect:/admin/organisations/" + id.value());
    }
}
