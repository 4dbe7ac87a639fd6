package az.rtcm.accounts.web;

import az.rtcm.accounts.internal.Rights;
import az.rtcm.accounts.internal.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives somebody with a session the rights of this moment; a locked account has none. */
@Component
class CurrentRights extends OncePerRequestFilter {

    private final Rights rights;

    CurrentRights(Rights rights) {
        this.rights = rights;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var kept = SecurityContextHolder.getContext().getAuthentication();
        if (kept != null && kept.getPrincipal() instanceof SignedIn signedIn) {
            apply(kept, signedIn);
        }
        chain.doFilter(request, response);
    }

    /** For this request only: what is kept in the session stays as it is. */
    void apply(Authentication kept, SignedIn signedIn) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(rights.now(kept, signedIn));
        SecurityContextHolder.setContext(context);
    }
}
