package az.rtcm.accounts.web;

import static java.util.Objects.requireNonNull;

import az.rtcm.accounts.internal.HalfSignedIn;
import az.rtcm.accounts.internal.Rights;
import az.rtcm.accounts.internal.SignIns;
import az.rtcm.accounts.internal.WrongSignIn;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.web.Refused;
import az.rtcm.shared.web.SiteController;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The way in by e-mail and password, and back to where one wanted to go. */
@SiteController
class SignInController {

    private static final String VIEW = "accounts/web/signIn";

    private final SignIns signIns;
    private final SessionKeeper sessions;

    SignInController(SignIns signIns, SessionKeeper sessions) {
        this.signIns = signIns;
        this.sessions = sessions;
    }

    @GetMapping("/sign-in")
    ModelAndView ask(@PathVariable String language, @RequestParam @Nullable String to) {
        var target = ReturnAddress.safe(to, "/" + language + "/my");
        if (!Actor.current().isVisitor()) {
            return new ModelAndView("redirect:" + target);
        }
        return form(new SignInForm("", "", target)).addObject("carried", nothing(target));
    }

    @PostMapping("/sign-in")
    ModelAndView signIn(
            @PathVariable String language,
            @Valid @ModelAttribute("form") SignInForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        var target = ReturnAddress.safe(form.to(), "/" + language + "/my");
        var carried = Carried.through(request, target);
        if (!errors.hasErrors()) {
            try {
                var signedIn =
                        signIns.byPassword(
                                requireNonNull(form.email()),
                                requireNonNull(form.password()),
                                request.getRemoteAddr());
                sessions.begin(request, response, signedIn, Rights.PASSWORD);
                return goOn(language, carried);
            } catch (WrongSignIn e) {
                errors.reject(e.key(), e.key());
            }
        }
        return Refused.with(VIEW, errors).addObject("carried", carried);
    }

    /** A form came without a session, or with a token that is no longer good. */
    @RequestMapping("/sign-in/again")
    ModelAndView again(@PathVariable String language, HttpServletRequest request) {
        var carried = Carried.sent(request);
        if (carried == null) {
            return new ModelAndView("redirect:/" + language + "/sign-in");
        }
        var page =
                Actor.current().isVisitor()
                        ? form(new SignInForm("", "", carried.to())).addObject("ended", true)
                        : new ModelAndView("accounts/web/again");
        page.setStatus(HttpStatus.FORBIDDEN);
        return page.addObject("carried", carried);
    }

    /** After each step: the next one, the form that was waiting, or the page that was wanted. */
    static ModelAndView goOn(String language, Carried carried) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof HalfSignedIn half) {
            if (!carried.isEmpty()) {
                return CodeController.page(half).addObject("carried", carried);
            }
            var step = "/" + language + "/sign-in" + (half.setUp() ? "/set-up" : "/code");
            return new ModelAndView("redirect:" + ReturnAddress.query(step, carried.to()));
        }
        return carried.isEmpty()
                ? new ModelAndView("redirect:" + carried.to())
                : new ModelAndView("accounts/web/again").addObject("carried", carried);
    }

    private static ModelAndView form(SignInForm form) {
        return new ModelAndView(VIEW)
                .addAllObjects(new BeanPropertyBindingResult(form, "form").getModel());
    }

    /** The sign-in again, with why it was refused and with what waits. */
    static ModelAndView refused(Carried carried, WrongSignIn refusal) {
        var errors = new BeanPropertyBindingResult(new SignInForm("", "", carried.to()), "form");
        errors.reject(refusal.key(), refusal.key());
        return Refused.with(VIEW, errors).addObject("carried", carried);
    }

    static Carried nothing(String to) {
        return new Carried(to, java.util.List.of());
    }
}
