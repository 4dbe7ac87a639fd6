package az.rtcm.accounts.admin;

import static java.util.Objects.requireNonNullElse;

import az.rtcm.accounts.Accounts;
import az.rtcm.accounts.CannotTakeOver;
import az.rtcm.accounts.Handovers;
import az.rtcm.directory.PersonId;
import az.rtcm.shared.web.Notice;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All duties of one person to another (rule 14). */
@Controller
class HandoverController {

    private final Accounts accounts;
    private final Handovers handovers;
    private final AccountPage page;

    HandoverController(Accounts accounts, Handovers handovers, AccountPage page) {
        this.accounts = accounts;
        this.handovers = handovers;
        this.page = page;
    }

    /**
     * @param to address of the account that takes over
     */
    record HandoverForm(
            @NotBlank @Size(max = 200) @Nullable String to,
            @NotBlank @Size(max = 1000) @Nullable String note) {}

    @PostMapping("/admin/people/{id}/handover")
    ModelAndView handOver(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") HandoverForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        var person = new PersonId(id);
        var successor = accounts.byEmail(requireNonNullElse(form.to(), "")).orElse(null);
        if (!errors.hasFieldErrors("to") && (successor == null || successor.equals(person))) {
            errors.rejectValue("to", "accounts.handover.to-wrong");
        }
        if (errors.hasErrors() || successor == null) {
            return page.refused(errors, person);
        }
        try {
            handovers.handOver(person, successor, requireNonNullElse(form.note(), "").strip());
        } catch (CannotTakeOver e) {
            errors.rejectValue("to", e.key());
            return page.refused(errors, person);
        }
        Notice.success(redirect, "accounts.handover.done");
        return new ModelAndView(AccountController.HERE);
    }
}
