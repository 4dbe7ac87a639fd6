package az.rtcm.shared.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language of an answer: what the address begins with; where it has none (back office, mails'
 * machine doors), what the reader chose last, then what the browser asks for.
 */
class ReadersLanguage implements LocaleResolver {

    private final List<String> languages;

    ReadersLanguage(List<String> languages) {
        this.languages = languages;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var code =
                ofAddress(request)
                        .or(() -> chosen(request))
                        .or(() -> ofBrowser(request))
                        .orElse(languages.getFirst());
        return Locale.of(code);
    }

    @Override
    public void setLocale(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Locale locale) {
        throw new UnsupportedOperationException("The address says the language");
    }

    private Optional<String> ofAddress(HttpServletRequest request) {
        var failed = request.getAttribute("jakarta.servlet.error.request_uri");
        var path = failed == null ? request.getRequestURI() : failed.toString();
        int end = path.indexOf('/', 1);
        var first = path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
        return known(first);
    }

    private Optional<String> chosen(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> LanguageCookie.NAME.equals(cookie.getName()))
                        .map(Cookie::getValue)
                        .findFirst()
                        .flatMap(this::known);
    }

    private Optional<String> ofBrowser(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null
                ? Optional.empty()
                : java.util.Collections.list(request.getLocales()).stream()
                        .map(Locale::getLanguage)
                        .flatMap(code -> known(code).stream())
                        .findFirst();
    }

    private Optional<String> known(String code) {
        return languages.contains(code) ? Optional.of(code) : Optional.empty();
    }
}
