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
import java.util.Objects;
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

    SecurityController(
            Access access,
            OwnAccount own,
            OpenSessions sessions,
            SecondFactors codes,
            SecurityPage page) {
        this.access = access;
        this.own = own;
        this.sessions = sessions;
        this.codes = codes;
        this.page = page;
    }

    @Bean
    static NavigationItem securityNavigation() {
        return NavigationItem.my(85, "accounts.security.title", "/my/security");
    }

    record PasswordForm(
            @NotBlank @Nullable String present,
            @NotBlank @Nullable String password,
            @NotBlank @Nullable String repeated) {

        boolean differs() {
            return !Objects.equals(password, repeated);
        }
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

    @DeleteMapping("/codes")
    String removeCodes(RedirectAttributes redirect) {
        codes.remove(access.person());
        Notice.success(redirect, "accounts.codes.removed");
        return HERE;
    }
}
