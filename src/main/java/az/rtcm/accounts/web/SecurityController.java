package az.rtcm.accounts.web;

import static java.util.Objects.requireNonNull;

import az.rtcm.accounts.Access;
import az.rtcm.accounts.WeakPassword;
import az.rtcm.accounts.internal.OpenSessions;
import az.rtcm.accounts.internal.OwnAccount;
import az.rtcm.accounts.internal.SecondFactors;
import az.rtcm.accounts.internal.WrongSignIn;
import az.rtcm.shared.web.NavigationItem;
import az.rtcm.shared.web.Notice;
import az.rtcm.shared.web.SiteController;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How one signs in, and where one is signed in. */
@SiteController
@RequestMapping("/my/security")
class SecurityController {

    private static final String HERE = "redirect:/{language}/my/security";

    private final Access access;
    private final OwnAccount own;
    private final OpenSessions sessions;
    private final SecondFactors codes;
    private final SecurityPage page;
    private final Proof proof;

    SecurityController(
            Access access,
            OwnAccount own,
            OpenSessions sessions,
            SecondFactors codes,
            SecurityPage page,
            Proof proof) {
        this.access = access;
        this.own = own;
        this.sessions = sessions;
        this.codes = codes;
        this.page = page;
        this.proof = proof;
    }

    @Bean
    static NavigationItem securityNavigation() {
        return NavigationItem.my(85, "accounts.security.title", "/my/security");
    }

    @GetMapping
    ModelAndView show(HttpSession session) {
        return page.shown(session);
    }

    @PostMapping("/password")
    ModelAndView password(
            @Valid @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            HttpSession session,
            RedirectAttributes redirect) {
        if (!errors.hasErrors() && form.differs()) {
            errors.rejectValue("repeated", "accounts.password.differs");
        }
        if (!errors.hasErrors()) {
            change(form, errors, session);
        }
        if (errors.hasErrors()) {
            return page.refused(errors, session);
        }
        Notice.success(redirect, "accounts.new-password.done");
        return new ModelAndView(HERE);
    }

    private void change(PasswordForm form, BindingResult errors, HttpSession session) {
        try {
            own.changePassword(
                    requireNonNull(form.present()),
                    requireNonNull(form.password()),
                    session.getId());
        } catch (WrongSignIn e) {
            errors.rejectValue("present", e.key());
        } catch (WeakPassword e) {
            errors.rejectValue("password", e.key());
        }
    }

    @DeleteMapping("/sessions/{key}")
    String endSession(@PathVariable String key, RedirectAttributes redirect) {
        sessions.end(access.person(), key);
        Notice.success(redirect, "accounts.sessions.ended");
        return HERE;
    }

    @DeleteMapping("/sessions")
    String endOthers(HttpSession session, RedirectAttributes redirect) {
        sessions.endAll(access.person(), session.getId());
        Notice.success(redirect, "accounts.sessions.ended");
        return HERE;
    }

    record ProofForm(@NotBlank @Nullable String proof) {}

    @PostMapping("/proof")
    ModelAndView prove(
            @Valid @ModelAttribute("form") ProofForm form,
            BindingResult errors,
            HttpSession session) {
        if (!errors.hasErrors()) {
            try {
                own.confirm(requireNonNull(form.proof()));
                proof.given(session);
                return new ModelAndView(HERE);
            } catch (WrongSignIn e) {
                errors.rejectValue("proof", e.key());
            }
        }
        return page.refused(errors, session);
    }

    @PostMapping("/recovery-codes")
    ModelAndView renewRecovery(
            @PathVariable String language, HttpSession session, RedirectAttributes redirect) {
        if (!proof.isFresh(session)) {
            return new ModelAndView(Proof.ask(redirect));
        }
        try {
            return new ModelAndView("accounts/web/recoveryCodes")
                    .addObject("codes", codes.renewRecovery(access.person()))
                    .addObject(
                            "carried", SignInController.nothing("/" + language + "/my/security"));
        } catch (WrongSignIn e) {
            return new ModelAndView(HERE);
        }
    }

    @DeleteMapping("/codes")
    String removeCodes(HttpSession session, RedirectAttributes redirect) {
        if (!proof.isFresh(session)) {
            return Proof.ask(redirect);
        }
        codes.remove(access.person());
        Notice.success(redirect, "accounts.codes.removed");
        return HERE;
    }
}
