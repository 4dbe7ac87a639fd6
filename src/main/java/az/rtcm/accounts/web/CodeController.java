package az.rtcm.accounts.web;

import az.rtcm.accounts.Accounts;
import az.rtcm.accounts.internal.HalfSignedIn;
import az.rtcm.accounts.internal.Rights;
import az.rtcm.accounts.internal.SecondFactors;
import az.rtcm.accounts.internal.SignedIn;
import az.rtcm.accounts.internal.WrongSignIn;
import az.rtcm.directory.PersonId;
import az.rtcm.shared.web.NotFound;
import az.rtcm.shared.web.SiteController;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The second step of signing in, and its setting up. */
@SiteController
class CodeController {

    private static final String PROPOSED = "proposed-secret";

    private final SecondFactors codes;
    private final Accounts accounts;
    private final SessionKeeper sessions;
    private final Proof proof;

    CodeController(SecondFactors codes, Accounts accounts, SessionKeeper sessions, Proof proof) {
        this.proof = proof;
        this.codes = codes;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @GetMapping("/sign-in/code")
    ModelAndView ask(@PathVariable String language, @RequestParam @Nullable String to) {
        var target = ReturnAddress.safe(to, "/" + language + "/my");
        return principal() instanceof HalfSignedIn half && !half.setUp()
                ? page(half).addObject("carried", SignInController.nothing(target))
                : new ModelAndView("redirect:" + target);
    }

    @PostMapping("/sign-in/code")
    ModelAndView check(
            @PathVariable String language,
            @RequestParam(defaultValue = "") String code,
            @RequestParam @Nullable String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        var carried = carried(language, to, request);
        if (!(principal() instanceof HalfSignedIn half)) {
            return new ModelAndView("redirect:/" + language + "/sign-in");
        }
        if (!half.codes()) {
            return SignInController.goOn(language, carried);
        }
        try {
            codes.check(new PersonId(half.person()), code);
        } catch (WrongSignIn e) {
            return refused(page(half), e).addObject("carried", carried);
        }
        sessions.strengthen(request, response, half.signedIn(), Rights.CODE);
        return SignInController.goOn(language, carried);
    }

    @GetMapping("/sign-in/set-up")
    ModelAndView setUp(
            @PathVariable String language,
            @RequestParam @Nullable String to,
            HttpSession session,
            RedirectAttributes redirect) {
        var target = ReturnAddress.safe(to, "/" + language + "/my/security");
        var who = who();
        return mayChange(session)
                ? setUpPage(who, session).addObject("carried", SignInController.nothing(target))
                : new ModelAndView(Proof.ask(redirect));
    }

    @PostMapping("/sign-in/set-up")
    ModelAndView confirm(
            @PathVariable String language,
            @RequestParam(defaultValue = "") String code,
            @RequestParam @Nullable String to,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var carried = carried(language, to, request);
        var who = who();
        var session = request.getSession();
        if (isSetUp(who)) {
            return new ModelAndView("redirect:/" + language + "/my/security");
        }
        if (!mayChange(session)) {
            return new ModelAndView(Proof.ask(redirect));
        }
        try {
            var recovery = codes.confirm(new PersonId(who.person()), proposed(session), code);
            session.removeAttribute(PROPOSED);
            sessions.strengthen(request, response, who, Rights.CODE);
            return new ModelAndView("accounts/web/recoveryCodes")
                    .addObject("codes", recovery)
                    .addObject("carried", carried);
        } catch (WrongSignIn e) {
            return refused(setUpPage(who, session), e).addObject("carried", carried);
        }
    }

    /** The secret as a picture for the telephone's camera. */
    @GetMapping("/sign-in/set-up/qr")
    ResponseEntity<String> picture(HttpSession session) {
        var who = who();
        if (isSetUp(who) || !mayChange(session)) {
            throw new NotFound();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(QrPicture.svg(address(who, session)));
    }

    static ModelAndView page(HalfSignedIn half) {
        return new ModelAndView(half.setUp() ? "accounts/web/setUp" : "accounts/web/code")
                .addObject("codes", half.codes());
    }

    private ModelAndView setUpPage(SignedIn who, HttpSession session) {
        if (isSetUp(who)) {
            return new ModelAndView("accounts/web/setUp").addObject("done", true);
        }
        return new ModelAndView("accounts/web/setUp")
                .addObject("secret", codes.shown(proposed(session)));
    }

    /** Whoever is on the way in can prove nothing else: the password was shown already. */
    private boolean mayChange(HttpSession session) {
        return principal() instanceof HalfSignedIn || proof.isFresh(session);
    }

    /** The same in all tabs of one session, and in no other. */
    private byte[] proposed(HttpSession session) {
        if (session.getAttribute(PROPOSED) instanceof byte[] proposed) {
            return proposed;
        }
        var proposed = codes.propose();
        session.setAttribute(PROPOSED, proposed);
        return proposed;
    }

    private String address(SignedIn who, HttpSession session) {
        var email = accounts.find(new PersonId(who.person())).orElseThrow(NotFound::new).email();
        var label = org.springframework.web.util.UriUtils.encode("RTCM:" + email, "UTF-8");
        return "otpauth://totp/%s?secret=%s&issuer=RTCM"
                .formatted(label, codes.shown(proposed(session)));
    }

    private boolean isSetUp(SignedIn who) {
        return accounts.find(new PersonId(who.person())).orElseThrow(NotFound::new).secondFactor();
    }

    private static ModelAndView refused(ModelAndView page, WrongSignIn refusal) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("error", refusal.key());
    }

    private static Carried carried(
            String language, @Nullable String to, HttpServletRequest request) {
        return Carried.through(request, ReturnAddress.safe(to, "/" + language + "/my"));
    }

    /** Whoever signed in completely, or half and has no second factor yet. */
    private static SignedIn who() {
        return switch (principal()) {
            case SignedIn signedIn -> signedIn;
            case HalfSignedIn half when half.setUp() -> half.signedIn();
            case null, default -> throw new NotFound();
        };
    }

    private static @Nullable Object principal() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? null : authentication.getPrincipal();
    }
}
