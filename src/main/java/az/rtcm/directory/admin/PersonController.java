package az.rtcm.directory.admin;

import az.rtcm.directory.Countries;
import az.rtcm.directory.LooksKnown;
import az.rtcm.directory.Match;
import az.rtcm.directory.People;
import az.rtcm.directory.PersonFilter;
import az.rtcm.directory.PersonId;
import az.rtcm.shared.web.NavigationItem;
import az.rtcm.shared.web.Notice;
import az.rtcm.shared.web.Paging;
import az.rtcm.shared.web.Panels;
import az.rtcm.shared.web.Refused;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The persons that the centre knows. */
@Controller
@RequestMapping("/admin/persons")
class PersonController {

    private final People people;
    private final Countries countries;
    private final Choices choices;
    private final Panels panels;

    PersonController(People people, Countries countries, Choices choices, Panels panels) {
        this.people = people;
        this.countries = countries;
        this.choices = choices;
        this.panels = panels;
    }

    @Bean
    static NavigationItem persons() {
        return NavigationItem.office(
                60, "directory.persons", "/admin/persons", "COORDINATOR", "ADMINISTRATOR");
    }

    @GetMapping
    ModelAndView list(
            @ModelAttribute("filter") PersonFilter filter,
            BindingResult wrong,
            @RequestParam Map<String, String> parameters,
            Locale reader) {
        var paging = Paging.from(parameters, "name");
        return new ModelAndView("directory/admin/persons")
                .addObject(
                        "persons",
                        wrong.hasErrors() ? paging.nothing() : people.list(filter, paging))
                .addObject("countries", countries.byCode())
                .addObject("sexes", choices.sexes(reader))
                .addObject("nationalities", choices.countries(reader));
    }

    @GetMapping("/new")
    ModelAndView blank(Locale reader) {
        var form = PersonForm.empty(reader.getLanguage());
        return form(new BeanPropertyBindingResult(form, "form"), reader);
    }

    @PostMapping
    ModelAndView register(
            @Valid @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            Locale reader,
            RedirectAttributes redirect) {
        checkCodes(form, errors);
        if (!errors.hasErrors()) {
            try {
                var id = form.personId();
                people.register(
                        id, form.person(false, choices.languageCodes()), form.isDifferent());
                Notice.success(redirect, "directory.person.registered");
                return new ModelAndView("redirect:/admin/persons/" + id.value());
            } catch (LooksKnown e) {
                errors.rejectValue("different", "directory.person.looks-known");
                return offering(refused("directory/admin/newPerson", errors, reader), e.matches());
            }
        }
        return offering(refused("directory/admin/newPerson", errors, reader), List.of());
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID id) {
        var asked = new PersonId(id);
        var sheet = people.sheet(asked);
        var person = sheet.person();
        if (!person.id().equals(asked)) {
            return new ModelAndView("redirect:/admin/persons/" + person.id().value());
        }
        return new ModelAndView("directory/admin/person")
                .addObject("sheet", sheet)
                .addObject("separable", people.mayMerge(person.id(), person.id()))
                .addObject("countries", countries.byCode())
                .addObject("matches", people.similar(person.id()))
                .addObject("panels", panels.on(person));
    }

    @GetMapping("/{id}/details")
    ModelAndView edit(@PathVariable UUID id, Locale reader) {
        var sheet = people.sheet(new PersonId(id));
        var binding = new BeanPropertyBindingResult(PersonForm.of(sheet), "form");
        return fill(new ModelAndView("directory/admin/editPerson", binding.getModel()), reader)
                .addObject("person", sheet.person());
    }

    @PostMapping("/{id}/details")
    ModelAndView change(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            Locale reader,
            RedirectAttributes redirect) {
        var person = people.sheet(new PersonId(id)).person();
        checkCodes(form, errors);
        if (errors.hasErrors() || form.version() == null) {
            return refused("directory/admin/editPerson", errors, reader)
                    .addObject("person", person);
        }
        people.change(
                new PersonId(id),
                form.person(person.illustrative(), choices.languageCodes()),
                form.version());
        Notice.success(redirect, "directory.saved");
        return new ModelAndView("redirect:/admin/persons/" + person.id().value());
    }

    private void checkCodes(PersonForm form, BindingResult errors) {
        if (errors.hasErrors()) {
            return;
        }
        if (form.nationality() != null
                && !form.nationality().isBlank()
                && !choices.isCountry(form.nationality())) {
            errors.rejectValue("nationality", "directory.country.unknown");
        }
        if (form.language() != null
                && !form.language().isBlank()
                && !choices.isLanguage(form.language())) {
            errors.rejectValue("language", "directory.language.unknown");
        }
    }

    private ModelAndView form(BindingResult binding, Locale reader) {
        var page = new ModelAndView("directory/admin/newPerson", binding.getModel());
        return offering(fill(page, reader), List.of());
    }

    private ModelAndView refused(String view, BindingResult errors, Locale reader) {
        return fill(Refused.with(view, errors), reader);
    }

    private ModelAndView fill(ModelAndView page, Locale reader) {
        return page.addObject("sexes", choices.sexes(reader))
                .addObject("languages", choices.languages(reader))
                .addObject("countries", choices.countries(reader));
    }

    private static ModelAndView offering(ModelAndView page, List<Match> matches) {
        return page.addObject("matches", matches);
    }
}
