package az.rtcm.accounts.web;

import az.rtcm.accounts.internal.Rights;
import az.rtcm.accounts.internal.SignedIn;
import az.rtcm.accounts.internal.Visit;
import az.rtcm.shared.web.LanguageCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.HashSet;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Begins, strengthens and ends the sessions of readers. */
@Component
class SessionKeeper {

    private static final int LONGEST_DEVICE = 300;

    private final HttpSessionSecurityContextRepository contexts =
            new HttpSessionSecurityContextRepository();
    private final CsrfAuthenticationStrategy tokens =
            new CsrfAuthenticationStrategy(new HttpSessionCsrfTokenRepository());
    private final CurrentRights rights;
    private final Proof proof;
    private final LocaleResolver locales;
    private final Clock clock;

    SessionKeeper(CurrentRights rights, Proof proof, LocaleResolver locales, Clock clock) {
        this.rights = rights;
        this.proof = proof;
        this.locales = locales;
        this.clock = clock;
    }

    /** A new session in which this factor was shown; whatever was in an old one is gone. */
    void begin(
            HttpServletRequest request,
            HttpServletResponse response,
            SignedIn signedIn,
            String factor) {
        var before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        request.getSession().setAttribute(Visit.ATTRIBUTE, visit(request));
        keep(request, response, signedIn, Rights.kept(signedIn, java.util.Set.of(factor)));
        var language = LanguageCookie.of(locales.resolveLocale(request).getLanguage());
        response.addHeader(HttpHeaders.SET_COOKIE, language.toString());
    }

    /** The same session under a new number, in which one more factor was shown. */
    void strengthen(
            HttpServletRequest request,
            HttpServletResponse response,
            SignedIn signedIn,
            String factor) {
        var kept = contexts.loadDeferredContext(request).get().getAuthentication();
        var factors = new HashSet<>(Rights.factors(Objects.requireNonNull(kept)));
        factors.add(factor);
        request.changeSessionId();
        keep(request, response, signedIn, Rights.kept(signedIn, factors));
    }

    static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    private void keep(
            HttpServletRequest request,
            HttpServletResponse response,
            SignedIn signedIn,
            Authentication kept) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(kept);
        contexts.saveContext(context, request, response);
        proof.given(request.getSession());
        tokens.onAuthentication(kept, request, response);
        rights.apply(kept, signedIn);
    }

    private Visit visit(HttpServletRequest request) {
        var device = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
        return new Visit(
                clock.instant(),
                device.substring(0, Math.min(device.length(), LONGEST_DEVICE)),
                request.getRemoteAddr());
    }
}
