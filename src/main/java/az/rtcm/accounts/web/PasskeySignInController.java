package az.rtcm.accounts.web;

import az.rtcm.accounts.internal.PasskeySignIns;
import az.rtcm.accounts.internal.Rights;
import az.rtcm.accounts.internal.WrongSignIn;
import az.rtcm.shared.web.SiteController;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The way in by a passkey. */
@SiteController
class PasskeySignInController {

    private static final String ASKED = "passkey-to-show";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final PasskeySignIns passkeys;
    private final SessionKeeper sessions;

    PasskeySignInController(PasskeySignIns passkeys, SessionKeeper sessions) {
        this.passkeys = passkeys;
        this.sessions = sessions;
    }

    @PostMapping(path = "/sign-in/passkey/question", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String ask(HttpServletRequest request) {
        var question = passkeys.ask(request.getRemoteAddr());
        var session = request.getSession();
        if (session.isNew()) {
            session.setMaxInactiveInterval((int) PATIENCE.toSeconds());
        }
        session.setAttribute(ASKED, question.options());
        return question.json();
    }

    @PostMapping("/sign-in/passkey")
    ModelAndView signIn(
            @PathVariable String language,
            @RequestParam(defaultValue = "") String credential,
            @RequestParam @Nullable String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        var carried = Carried.through(request, ReturnAddress.safe(to, "/" + language + "/my"));
        try {
            var signedIn = passkeys.check(asked(request), credential, request.getRemoteAddr());
            sessions.begin(request, response, signedIn, Rights.PASSKEY);
            return SignInController.goOn(language, carried);
        } catch (WrongSignIn e) {
            return SignInController.refused(carried, e);
        }
    }

    private static @Nullable PublicKeyCredentialRequestOptions asked(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null) {
            return null;
        }
        var asked = (PublicKeyCredentialRequestOptions) session.getAttribute(ASKED);
        session.removeAttribute(ASKED);
        return asked;
    }
}
