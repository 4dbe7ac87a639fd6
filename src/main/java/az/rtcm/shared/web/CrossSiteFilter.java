package az.rtcm.shared.web;

import az.rtcm.shared.Settings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses forms that pages of others send here: the browser says where a form comes from ({@code
 * Sec-Fetch-Site}, older ones {@code Origin}). So the forms of public pages need no token and these
 * pages can be kept for all visitors. A request that says nothing comes from no browser's form and
 * carries nobody's session unasked.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
public class CrossSiteFilter extends OncePerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final String origin;

    CrossSiteFilter(Settings settings) {
        this.origin = origin(settings.publicUrl());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isUnsafe(request) || !saysWhere(request) || isFromHere(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    public static boolean isUnsafe(HttpServletRequest request) {
        return !SAFE.contains(request.getMethod());
    }

    /** Whether the browser says that the request was made by a page of this platform. */
    public boolean isFromHere(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return "same-origin".equals(site) || "none".equals(site);
        }
        var from = request.getHeader("Origin");
        return from != null && (from.equals(origin) || isOfHost(from, request.getHeader("Host")));
    }

    private static boolean saysWhere(HttpServletRequest request) {
        return request.getHeader("Sec-Fetch-Site") != null || request.getHeader("Origin") != null;
    }

    /** The host that the browser itself asked, where readers come by another name. */
    private static boolean isOfHost(String from, @Nullable String host) {
        return host != null && (from.equals("http://" + host) || from.equals("https://" + host));
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
