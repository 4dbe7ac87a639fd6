package az.rtcm.site.admin;

import az.rtcm.directory.Countries;
import az.rtcm.shared.web.NavigationItem;
import az.rtcm.shared.web.Notice;
import az.rtcm.shared.web.Paging;
import az.rtcm.shared.web.Refused;
import az.rtcm.site.LetterId;
import az.rtcm.site.Letters;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What visitors wrote, and what became of it. */
@Controller
@RequestMapping("/admin/messages")
class LetterOfficeController {

    private static final String LETTER = "site/admin/letter";

    private final Letters letters;
    private final Countries countries;

    LetterOfficeController(Letters letters, Countries countries) {
        this.letters = letters;
        this.countries = countries;
    }

    /** How a letter was answered. */
    record AnswerForm(@NotBlank @Size(max = 2000) @Nullable String note) {}

    @Bean
    static NavigationItem officeMessages() {
        return NavigationItem.office(
                92, "site.office.messages", "/admin/messages", "COORDINATOR", "EDITOR");
    }

    @GetMapping
    ModelAndView all(@RequestParam Map<String, String> parameters) {
        boolean openOnly = !"all".equals(parameters.get("state"));
        return new ModelAndView("site/admin/letters")
                .addObject("openOnly", openOnly)
                .addObject("listing", letters.list(openOnly, Paging.from(parameters, "-received")));
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID id) {
        return shown(new ModelAndView(LETTER), id);
    }

    @PostMapping("/{id}/answer")
    ModelAndView answer(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        if (errors.hasErrors() || form.note() == null) {
            return shown(Refused.with(LETTER, errors), id);
        }
        letters.answer(new LetterId(id), form.note().strip());
        Notice.success(redirect, "site.done.answered");
        return new ModelAndView("redirect:/admin/messages");
    }

    private ModelAndView shown(ModelAndView page, UUID id) {
        var letter = letters.require(new LetterId(id));
        var country = letter.written().country();
        return page.addObject("letter", letter)
                .addObject(
                        "country", country == null ? null : countries.find(country).orElse(null));
    }
}
