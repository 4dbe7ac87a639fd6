package az.rtcm.accounts.web;

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
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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

    SecurityController(Access access, OwnAccount own, OpenSessions sessions, SecondFactors codes) {
        this.access = access;
        this.own = own;
        this.sessions = sessions;
        this.codes = codes;
    }

    @Bean
    static NavigationItem securityNavigation() {
        return NavigationItem.my(85, "accounts.security.title", "/my/security");
    }

    @GetMapping
    ModelAndView show(HttpSession session) {
        return new ModelAndView("accounts/web/security")
                .addObject("account", own.account())
                .addObject("sessions", sessions.of(access.person()))
                .addObject("here", OpenSessions.key(session.getId()));
    }

    @PostMapping("/password")
    ModelAndView password(
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            HttpSession session,
            RedirectAttributes redirect) {
        if (!password.equals(repeated)) {
            return refused(session, "accounts.password.differs");
        }
        try {
            own.changePassword(present, password, session.getId());
        } catch (WrongSignIn e) {
            return refused(session, e.key());
        } catch (WeakPassword e) {
            return refused(session, e.key());
        }
        Notice.success(redirect, "accounts.new-password.done");
        return new ModelAndView(HERE);
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

    private ModelAndView refused(HttpSession session, String error) {
        var page = show(session).addObject("error", error);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
