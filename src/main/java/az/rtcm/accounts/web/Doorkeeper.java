package az.rtcm.accounts.web;

import az.rtcm.accounts.Role;
import az.rtcm.accounts.internal.HalfSignedIn;
import az.rtcm.accounts.internal.SignedIn;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.web.CrossSiteFilter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.HiddenHttpMethodFilter;
import org.springframework.web.servlet.LocaleResolver;

/**
 * What is answered to somebody who may not enter: visitors are led to sign in and back to where
 * they wanted to go, a form sent after the session ended is carried through the sign-in, signed-in
 * people are told no.
 */
@Component
class Doorkeeper implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String METHOD = HiddenHttpMethodFilter.DEFAULT_METHOD_PARAM;

    private final LocaleResolver locales;
    private final CrossSiteFilter origins;

    Doorkeeper(LocaleResolver locales, CrossSiteFilter origins) {
        this.locales = locales;
        this.origins = origins;
    }

    /** A token guards what a session lets one do; visitors have nothing to guard. */
    boolean needsToken(HttpServletRequest request, RequestMatcher openForms) {
        return CrossSiteFilter.isUnsafe(request) && isSomebody() && !openForms.matches(request);
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException refusal)
            throws IOException, ServletException {
        if (!isForSomebody(request) && !CrossSiteFilter.isUnsafe(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            leadToSignIn(request, response, "");
        }
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException, ServletException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof HalfSignedIn half) {
            leadToSignIn(request, response, half.setUp() ? "/set-up" : "/code");
        } else if (isOffice(request) && !worksInOffice()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (refusal instanceof CsrfException && origins.isFromHere(request)) {
            again(request, response);
        } else if (isForSomebody(request) || CrossSiteFilter.isUnsafe(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void leadToSignIn(HttpServletRequest request, HttpServletResponse response, String step)
            throws IOException, ServletException {
        if (CrossSiteFilter.isUnsafe(request)) {
            again(request, response);
            return;
        }
        var address = ReturnAddress.query(signIn(request) + step, ReturnAddress.of(request));
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", address);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            response.sendRedirect(address);
        }
    }

    private void again(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (request.getDispatcherType() == DispatcherType.FORWARD) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (isOfForm(request)) {
            request.setAttribute(Carried.ADDRESS, request.getRequestURI());
            request.getRequestDispatcher(signIn(request) + "/again")
                    .forward(new AsPost(request), response);
        } else {
            response.setHeader("Allow", "GET, HEAD, POST");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    /** Whether a page can have sent it: forms send POST, and say another method in a field. */
    private static boolean isOfForm(HttpServletRequest request) {
        return "POST".equals(request.getMethod()) || request.getParameter(METHOD) != null;
    }

    /** The sign-in takes forms by POST only; what the form meant is carried in its field. */
    private static final class AsPost extends HttpServletRequestWrapper {

        AsPost(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "POST";
        }
    }

    private String signIn(HttpServletRequest request) {
        return "/" + locales.resolveLocale(request).getLanguage() + "/sign-in";
    }

    private static boolean isForSomebody(HttpServletRequest request) {
        return isOffice(request) || request.getRequestURI().matches("/[a-z]{2,3}/my(/.*)?");
    }

    private static boolean isOffice(HttpServletRequest request) {
        return request.getRequestURI().matches("/admin(/.*)?");
    }

    /** For whoever holds no role there the office does not exist, with all whom it knows. */
    private static boolean worksInOffice() {
        return Arrays.stream(Role.namesOfOffice()).anyMatch(Actor.current().roles()::contains);
    }

    private static boolean isSomebody() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn;
    }
}
