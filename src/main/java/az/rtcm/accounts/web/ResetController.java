package az.rtcm.accounts.web;

import static java.util.Objects.requireNonNull;

import az.rtcm.accounts.internal.Resets;
import az.rtcm.shared.web.Refused;
import az.rtcm.shared.web.SiteController;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** For those who forgot their password. */
@SiteController
class ResetController {

    private static final String VIEW = "accounts/web/reset";

    private final Resets resets;

    ResetController(Resets resets) {
        this.resets = resets;
    }

    record ResetForm(@NotBlank @Email @Size(max = 200) @Nullable String email) {}

    @GetMapping("/sign-in/reset")
    ModelAndView ask() {
        return new ModelAndView(VIEW)
                .addAllObjects(new BeanPropertyBindingResult(new ResetForm(""), "form").getModel());
    }

    @PostMapping("/sign-in/reset")
    ModelAndView send(
            @Valid @ModelAttribute("form") ResetForm form,
            BindingResult errors,
            HttpServletRequest request) {
        if (errors.hasErrors()) {
            return Refused.with(VIEW, errors);
        }
        resets.ask(requireNonNull(form.email()), request.getRemoteAddr());
        return new ModelAndView("accounts/web/resetSent");
    }
}
