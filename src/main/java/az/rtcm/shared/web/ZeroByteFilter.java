package az.rtcm.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses texts with a zero byte (400): no keyboard makes one, PostgreSQL cannot keep it, and no
 * form should have to think of it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 25)
class ZeroByteFilter extends OncePerRequestFilter {

    private static final char ZERO = 0;

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (mayHaveOne(request) && hasOne(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean mayHaveOne(HttpServletRequest request) {
        var query = request.getQueryString();
        return CrossSiteFilter.isUnsafe(request) || query != null && query.contains("%00");
    }

    private static boolean hasOne(HttpServletRequest request) {
        return request.getParameterMap().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(value -> value.indexOf(ZERO) >= 0);
    }
}
