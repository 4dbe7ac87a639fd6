package az.rtcm.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers visitors from memory, before sessions and security are asked. Whoever has a session is
 * passed on; so is everything that is not a plain reading of a page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class VisitorCacheFilter extends OncePerRequestFilter {

    static final String CACHED = VisitorCached.class.getName();
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String SESSION_COOKIE = "SESSION";
    private static final Set<String> NOT_KEPT =
            Set.of(
                    "content-length",
                    "content-type",
                    "date",
                    "cache-control",
                    "vary",
                    "pragma",
                    "expires");

    private final VisitorPages pages;

    VisitorCacheFilter(VisitorPages pages) {
        this.pages = pages;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isReading(request) || hasSession(request);
    }

    static boolean isReading(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = address(request);
        var stored = pages.find(address);
        if (stored.isPresent()) {
            stored.get().send(request, response);
            return;
        }
        var before = pages.generations();
        var recorder = new ContentCachingResponseWrapper(response);
        Html.leavePlain(request);
        chain.doFilter(request, recorder);
        var cached = (VisitorCached) request.getAttribute(CACHED);
        if (cached == null
                || recorder.getStatus() != 200
                || recorder.containsHeader("Set-Cookie")) {
            recorder.copyBodyToResponse();
            return;
        }
        var page = page(recorder, cached);
        pages.keep(address, page, before);
        response.resetBuffer();
        page.send(request, withoutHeaders(response, page));
    }

    private static StoredPage page(ContentCachingResponseWrapper recorder, VisitorCached cached) {
        var body = recorder.getContentAsByteArray();
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (var name : recorder.getHeaderNames()) {
            if (!NOT_KEPT.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(name, new ArrayList<>(recorder.getHeaders(name)));
            }
        }
        return new StoredPage(
                headers,
                recorder.getContentType(),
                body,
                Compression.gzip(body),
                '"' + Compression.fingerprint(body) + '"',
                Set.of(cached.value()),
                cached.minutes());
    }

    /** The headers are already on this first answer; they must not be sent twice. */
    private static HttpServletResponse withoutHeaders(
            HttpServletResponse response, StoredPage page) {
        return new jakarta.servlet.http.HttpServletResponseWrapper(response) {
            @Override
            public void addHeader(String name, String value) {
                super.setHeader(name, value);
            }
        };
    }

    static String address(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + '?' + query;
    }

    private static boolean hasSession(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (SESSION_COOKIE.equals(cookie.getName())) {
                    return true;
                }
            }
        }
        return false;
    }
}
