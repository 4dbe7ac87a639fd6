package az.rtcm.shared.web;

import az.rtcm.shared.DevelopersPages;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.text.TextState;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Every component with its variants on one page, for maintainers. */
@Controller
class ComponentsController {

    private static final List<Option> COUNTRIES =
            List.of(new Option("AZ", "Azərbaycan"), new Option("GE", "საქართველო"));
    private static final LocalizedText TEXT =
            LocalizedText.empty("en").with("en", "Only in English", TextState.PUBLISHED);

    private final DevelopersPages pages;

    ComponentsController(DevelopersPages pages) {
        this.pages = pages;
    }

    /** A form with one field of each kind. */
    record ExampleForm(
            String title,
            String summary,
            String country,
            List<String> countries,
            String only,
            boolean agreed,
            LocalDate startsOn,
            String words,
            String from,
            String until,
            Map<String, String> name) {}

    @GetMapping("/dev/components")
    ModelAndView components() {
        if (!pages.areOpen()) {
            throw new NotFound();
        }
        return new ModelAndView("shared/web/components")
                .addObject("countries", COUNTRIES)
                .addObject("text", TEXT)
                .addObject("listing", listing())
                .addObject(BindingResult.MODEL_KEY_PREFIX + "form", form());
    }

    private static Listing<String> listing() {
        return new Paging(3, 25, "name", false).listing(List.of("Aygün", "Ülkər"), 240);
    }

    private static BindingResult form() {
        var form =
                new ExampleForm(
                        "Sığınacaq hüququ",
                        "",
                        "AZ",
                        List.of("GE"),
                        "AZ",
                        true,
                        LocalDate.parse("2026-09-15"),
                        "Sığınacaq",
                        "15.09.2026",
                        "yesterday",
                        Map.of(
                                "en",
                                "Asylum law",
                                "az",
                                "Sığınacaq hüququ",
                                "ru",
                                "Право убежища"));
        var binding = new BeanPropertyBindingResult(form, "form");
        binding.rejectValue("summary", "NotBlank");
        binding.rejectValue("until", "typeMismatch.java.time.LocalDate");
        return binding;
    }
}
