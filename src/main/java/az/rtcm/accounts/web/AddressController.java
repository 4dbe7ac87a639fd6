package az.rtcm.accounts.web;

import static java.util.Objects.requireNonNull;

import az.rtcm.accounts.internal.AddressChanges;
import az.rtcm.accounts.internal.WrongSignIn;
import az.rtcm.shared.web.Notice;
import az.rtcm.shared.web.Refused;
import az.rtcm.shared.web.SiteController;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Another address to sign in with. */
@SiteController
@RequestMapping("/my/security/address")
class AddressController {

    private static final String VIEW = "accounts/web/address";

    private final AddressChanges changes;

    AddressController(AddressChanges changes) {
        this.changes = changes;
    }

    record AddressForm(
            @NotBlank @Email @Size(max = 200) @Nullable String email,
            @NotBlank @Nullable String present) {}

    @GetMapping
    ModelAndView ask() {
        return new ModelAndView(VIEW);
    }

    @PostMapping
    ModelAndView send(
            @Valid @ModelAttribute("form") AddressForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                changes.ask(requireNonNull(form.present()), requireNonNull(form.email()));
                Notice.success(redirect, "accounts.address.sent");
                return new ModelAndView("redirect:/{language}/my/security");
            } catch (WrongSignIn e) {
                errors.rejectValue("present", e.key());
            }
        }
        return Refused.with(VIEW, errors);
    }
}
