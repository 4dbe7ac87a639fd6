package az.rtcm.directory.admin;

import az.rtcm.directory.AlreadyARegion;
import az.rtcm.directory.Countries;
import az.rtcm.directory.Country;
import az.rtcm.directory.CountryChange;
import az.rtcm.directory.CountryFilter;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.web.NavigationItem;
import az.rtcm.shared.web.NotFound;
import az.rtcm.shared.web.Notice;
import az.rtcm.shared.web.Paging;
import az.rtcm.shared.web.Panels;
import az.rtcm.shared.web.Refused;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Map;
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

/** The table of country names with its notes, and the regions in which countries are grouped. */
@Controller
@RequestMapping("/admin/countries")
class CountryController {

    private final Countries countries;
    private final Choices choices;
    private final Panels panels;

    CountryController(Countries countries, Choices choices, Panels panels) {
        this.countries = countries;
        this.choices = choices;
        this.panels = panels;
    }

    @Bean
    static NavigationItem countriesOfTheOffice() {
        return NavigationItem.office(
                62, "directory.countries", "/admin/countries", "COORDINATOR", "ADMINISTRATOR");
    }

    @GetMapping
    ModelAndView list(
            @ModelAttribute("filter") CountryFilter filter,
            BindingResult wrong,
            @RequestParam Map<String, String> parameters,
            Locale reader) {
        var paging = Paging.from(parameters, "name");
        return new ModelAndView("directory/admin/countries")
                .addObject(
                        "countries",
                        wrong.hasErrors()
                                ? paging.nothing()
                                : countries.list(filter, reader.getLanguage(), paging))
                .addObject("regions", choices.regions(reader));
    }

    @GetMapping("/{code:[A-Z]{2}}")
    ModelAndView edit(@PathVariable String code, Locale reader) {
        var country = countries.find(code).orElseThrow(NotFound::new);
        var form =
                new CountryForm(
                        choices.words(country.name()),
                        choices.words(country.formalName()),
                        country.note() == null ? Map.of() : choices.words(country.note()),
                        country.region(),
                        country.reviewed(),
                        countries.version(code));
        var binding = new BeanPropertyBindingResult(form, "form");
        return fill(
                new ModelAndView("directory/admin/country", binding.getModel()), country, reader);
    }

    @PostMapping("/{code:[A-Z]{2}}")
    ModelAndView change(
            @PathVariable String code,
            @Valid @ModelAttribute("form") CountryForm form,
            BindingResult errors,
            Locale reader,
            RedirectAttributes redirect) {
        var country = countries.find(code).orElseThrow(NotFound::new);
        if (!errors.hasFieldErrors()) {
            check(form, errors);
        }
        if (errors.hasErrors() || form.region() == null || form.version() == null) {
            return fill(Refused.with("directory/admin/country", errors), country, reader);
        }
        countries.change(code, changed(country, form, form.region()), form.version());
        Notice.success(redirect, "directory.saved");
        return new ModelAndView("redirect:/admin/countries");
    }

    @GetMapping("/regions")
    ModelAndView regions(Locale reader) {
        var form = new NameForm(Map.of(), null);
        var binding = new BeanPropertyBindingResult(form, "form");
        return new ModelAndView("directory/admin/regions", binding.getModel())
                .addObject("regions", choices.regions(reader));
    }

    @PostMapping("/regions")
    ModelAndView addRegion(
            @ModelAttribute("form") NameForm form,
            BindingResult errors,
            Locale reader,
            RedirectAttributes redirect) {
        if (!errors.hasErrors() && Words.require(form.words(), "name", errors)) {
            try {
                countries.addRegion(choices.newText(form.words()));
                Notice.success(redirect, "directory.saved");
                return new ModelAndView("redirect:/admin/countries/regions");
            } catch (AlreadyARegion e) {
                errors.rejectValue("name", "directory.region.already");
            }
        }
        return Refused.with("directory/admin/regions", errors)
                .addObject("regions", choices.regions(reader));
    }

    @GetMapping("/regions/{code}")
    ModelAndView region(@PathVariable String code) {
        var form = new NameForm(choices.words(name(code)), null);
        var binding = new BeanPropertyBindingResult(form, "form");
        return new ModelAndView("directory/admin/region", binding.getModel())
                .addObject("code", code);
    }

    @PostMapping("/regions/{code}")
    ModelAndView renameRegion(
            @PathVariable String code,
            @ModelAttribute("form") NameForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        var name = name(code);
        if (errors.hasErrors() || !Words.require(form.words(), "name", errors)) {
            return Refused.with("directory/admin/region", errors).addObject("code", code);
        }
        countries.renameRegion(code, choices.text(name, form.words()));
        Notice.success(redirect, "directory.saved");
        return new ModelAndView("redirect:/admin/countries/regions");
    }

    private LocalizedText name(String code) {
        var region = countries.regions().get(code);
        if (region == null) {
            throw new NotFound();
        }
        return region.name();
    }

    private void check(CountryForm form, BindingResult errors) {
        Words.require(form.name(), "name", errors);
        Words.require(form.formalName(), "formalName", errors);
        Words.check(form.note(), "note", errors);
        if (form.region() != null && !countries.regions().containsKey(form.region())) {
            errors.rejectValue("region", "directory.region.unknown");
        }
    }

    private CountryChange changed(Country country, CountryForm form, String region) {
        var words = form.note();
        var note =
                country.note() == null
                        ? choices.newText(words)
                        : choices.text(country.note(), words);
        return new CountryChange(
                choices.text(country.name(), form.name()),
                choices.text(country.formalName(), form.formalName()),
                region,
                note.isEmpty() ? null : note,
                Boolean.TRUE.equals(form.reviewed()));
    }

    private ModelAndView fill(ModelAndView page, Country country, Locale reader) {
        return page.addObject("country", country)
                .addObject("regions", choices.regions(reader))
                .addObject("panels", panels.on(country));
    }
}
