package az.rtcm.accounts.web;

import static java.util.Objects.requireNonNullElse;

import az.rtcm.accounts.internal.OwnAccount;
import az.rtcm.shared.Settings;
import az.rtcm.shared.web.NavigationItem;
import az.rtcm.shared.web.Notice;
import az.rtcm.shared.web.Refused;
import az.rtcm.shared.web.SiteController;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own names and language. */
@SiteController
class ProfileController {

    private static final String VIEW = "accounts/web/profile";

    private final OwnAccount own;
    private final Settings settings;

    ProfileController(OwnAccount own, Settings settings) {
        this.own = own;
        this.settings = settings;
    }

    record ProfileForm(
            @Size(max = 200) @Nullable String nativeName,
            @Size(max = 100) @Nullable String patronymic,
            @Nullable Map<String, @Size(max = 200) String> certificateNames,
            @NotBlank @Nullable String preferred) {}

    @Bean
    static NavigationItem profileNavigation() {
        return NavigationItem.my(80, "accounts.profile.title", "/my/profile");
    }

    @GetMapping("/my/profile")
    ModelAndView show() {
        var person = own.person();
        var form =
                new ProfileForm(
                        person.name().nativeName(),
                        person.name().patronymic(),
                        person.name().certificateNames(),
                        person.language());
        return complete(
                new ModelAndView(VIEW)
                        .addAllObjects(new BeanPropertyBindingResult(form, "form").getModel()));
    }

    @PostMapping("/my/profile")
    ModelAndView change(
            @PathVariable String language,
            @Valid @ModelAttribute("form") ProfileForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        var preferred = requireNonNullElse(form.preferred(), "");
        if (!settings.languages().contains(preferred)) {
            errors.rejectValue("preferred", "NotBlank");
        }
        if (errors.hasErrors()) {
            return complete(Refused.with(VIEW, errors));
        }
        var names = new java.util.HashMap<String, String>();
        requireNonNullElse(form.certificateNames(), Map.<String, String>of())
                .forEach(
                        (code, name) -> {
                            if (settings.languages().contains(code) && !name.isBlank()) {
                                names.put(code, name.strip());
                            }
                        });
        own.change(form.nativeName(), form.patronymic(), names, preferred);
        Notice.success(redirect, "accounts.profile.saved");
        return new ModelAndView("redirect:/" + language + "/my/profile");
    }

    private ModelAndView complete(ModelAndView page) {
        return page.addObject("person", own.person()).addObject("account", own.account());
    }
}
