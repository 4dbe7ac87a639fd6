package az.rtcm.accounts.web;

import static java.util.Objects.requireNonNull;

import az.rtcm.accounts.internal.PasskeyRefused;
import az.rtcm.accounts.internal.Passkeys;
import az.rtcm.shared.web.Notice;
import az.rtcm.shared.web.SiteController;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own passkeys. */
@SiteController
@RequestMapping("/my/security/passkeys")
class PasskeyController {

    private static final String HERE = "redirect:/{language}/my/security";
    private static final String ASKED = "passkey-to-add";

    private final Passkeys passkeys;
    private final SecurityPage page;
    private final Proof proof;

    PasskeyController(Passkeys passkeys, SecurityPage page, Proof proof) {
        this.passkeys = passkeys;
        this.proof = proof;
        this.page = page;
    }

    /**
     * @param credential what the device answered, put there by the page's script
     */
    record PasskeyForm(
            @NotBlank @Size(max = 100) @Nullable String label, @Nullable String credential) {}

    @PostMapping(path = "/question", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String ask(HttpSession session) {
        var question = passkeys.ask();
        session.setAttribute(ASKED, question.options());
        return question.json();
    }

    @PostMapping
    ModelAndView add(
            @Valid @ModelAttribute("form") PasskeyForm form,
            BindingResult errors,
            HttpSession session,
            RedirectAttributes redirect) {
        if (!proof.isFresh(session)) {
            return new ModelAndView(Proof.ask(redirect));
        }
        var asked = (PublicKeyCredentialCreationOptions) session.getAttribute(ASKED);
        session.removeAttribute(ASKED);
        if (!errors.hasErrors()) {
            try {
                var credential = form.credential() == null ? "" : form.credential();
                passkeys.add(asked, credential, requireNonNull(form.label()).strip());
                Notice.success(redirect, "accounts.passkey.added");
                return new ModelAndView(HERE);
            } catch (PasskeyRefused e) {
                errors.reject("accounts.passkey.refused", "accounts.passkey.refused");
            }
        }
        return page.refused(errors, session);
    }

    @PostMapping("/{id}")
    ModelAndView rename(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") PasskeyForm form,
            BindingResult errors,
            HttpSession session,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return page.refused(errors, session);
        }
        passkeys.rename(id, requireNonNull(form.label()).strip());
        Notice.success(redirect, "accounts.passkey.renamed");
        return new ModelAndView(HERE);
    }

    @DeleteMapping("/{id}")
    String remove(@PathVariable UUID id, HttpSession session, RedirectAttributes redirect) {
        if (!proof.isFresh(session)) {
            return Proof.ask(redirect);
        }
        passkeys.remove(id);
        Notice.success(redirect, "accounts.passkey.removed");
        return HERE;
    }
}
