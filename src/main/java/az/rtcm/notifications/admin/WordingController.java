package az.rtcm.notifications.admin;

import az.rtcm.notifications.LinkMissing;
import az.rtcm.notifications.MailKind;
import az.rtcm.notifications.UnknownPlaceholder;
import az.rtcm.notifications.Wordings;
import az.rtcm.shared.Settings;
import az.rtcm.shared.web.NavigationItem;
import az.rtcm.shared.web.NotFound;
import az.rtcm.shared.web.Notice;
import az.rtcm.shared.web.Pages;
import az.rtcm.shared.web.Refused;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.stream.Collectors;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The texts of mails, to be worded as the centre likes. */
@Controller
@RequestMapping("/admin/mail-templates")
class WordingController {

    private static final String FORM = "notifications/admin/wording";

    private final Wordings wordings;
    private final Pages pages;
    private final Settings settings;

    WordingController(Wordings wordings, Pages pages, Settings settings) {
        this.wordings = wordings;
        this.pages = pages;
        this.settings = settings;
    }

    @Bean
    static NavigationItem mailTemplates() {
        return NavigationItem.office(
                860, "notifications.nav", "/admin/mail-templates", "ADMINISTRATOR");
    }

    @GetMapping
    ModelAndView all() {
        return new ModelAndView("notifications/admin/wordings")
                .addObject("changed", wordings.changed());
    }

    @GetMapping("/{code}/{language}")
    ModelAndView one(@PathVariable String code, @PathVariable String language) {
        var kind = kind(code, language);
        var form = WordingForm.of(wordings.of(kind, language));
        var page = new ModelAndView(FORM, new BeanPropertyBindingResult(form, "form").getModel());
        return about(page, kind, language);
    }

    @PostMapping("/{code}/{language}")
    ModelAndView change(
            @PathVariable String code,
            @PathVariable String language,
            @Valid @ModelAttribute("form") WordingForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        var kind = kind(code, language);
        if (!errors.hasErrors()) {
            try {
                wordings.change(kind, language, form.wording());
                Notice.success(redirect, "notifications.changed");
                return new ModelAndView("redirect:/admin/mail-templates/" + code + '/' + language);
            } catch (UnknownPlaceholder | LinkMissing e) {
                refuse(errors, e);
            }
        }
        return about(Refused.with(FORM, errors), kind, language);
    }

    /** Shows what was typed as its readers would see it; stores nothing. */
    @PostMapping("/{code}/{language}/preview")
    ModelAndView preview(
            @PathVariable String code,
            @PathVariable String language,
            @Valid @ModelAttribute("form") WordingForm form,
            BindingResult errors) {
        var kind = kind(code, language);
        wordings.requireWriter();
        if (!errors.hasErrors()) {
            try {
                wordings.check(kind, form.wording());
                return about(new ModelAndView(FORM, errors.getModel()), kind, language)
                        .addObject("preview", form.wording().with(samples(kind, language)));
            } catch (UnknownPlaceholder | LinkMissing e) {
                refuse(errors, e);
            }
        }
        return about(Refused.with(FORM, errors), kind, language);
    }

    @DeleteMapping("/{code}/{language}")
    String restore(
            @PathVariable String code, @PathVariable String language, RedirectAttributes redirect) {
        wordings.restore(kind(code, language), language);
        Notice.success(redirect, "notifications.restored");
        return "redirect:/admin/mail-templates/" + code + '/' + language;
    }

    private ModelAndView about(ModelAndView page, MailKind kind, String language) {
        return page.addObject("kind", kind)
                .addObject("language", language)
                .addObject("original", wordings.original(kind, language))
                .addObject("changed", wordings.changed().contains(kind.code() + '/' + language));
    }

    private static void refuse(BindingResult errors, RuntimeException refusal) {
        switch (refusal) {
            case UnknownPlaceholder unknown ->
                    errors.rejectValue(
                            "text",
                            "notifications.unknown-placeholder",
                            new Object[] {'{' + unknown.placeholder() + '}'},
                            null);
            default -> errors.rejectValue("text", "notifications.link-missing");
        }
    }

    private Map<String, String> samples(MailKind kind, String language) {
        var page = pages.detached(language);
        return kind.placeholders().stream()
                .collect(
                        Collectors.toMap(
                                name -> name,
                                name ->
                                        "link".equals(name)
                                                ? settings.link(page.url("/"))
                                                : page.t("notifications.sample." + name)));
    }

    private MailKind kind(String code, String language) {
        return MailKind.of(code)
                .filter(kind -> settings.languages().contains(language))
                .orElseThrow(NotFound::new);
    }
}
