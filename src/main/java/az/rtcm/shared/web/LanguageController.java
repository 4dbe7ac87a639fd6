package az.rtcm.shared.web;

import az.rtcm.shared.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Leads to the reader's language, and remembers the one chosen for pages outside the site. */
@Controller
class LanguageController {

    private static final Pattern HERE =
            Pattern.compile("/(?![/\\\\])[\\w/.,:;~%!$&'()*+=?@\\[\\]-]{0,1999}");

    private final LocaleResolver locales;
    private final Settings settings;

    LanguageController(LocaleResolver locales, Settings settings) {
        this.locales = locales;
        this.settings = settings;
    }

    @GetMapping("/")
    ResponseEntity<Void> home(HttpServletRequest request) {
        var language = locales.resolveLocale(request).getLanguage();
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, "/" + language)
                .header(HttpHeaders.VARY, "Accept-Language", "Cookie")
                .build();
    }

    @GetMapping("/language/{code}")
    ResponseEntity<Void> choose(
            @PathVariable String code, @RequestParam(defaultValue = "/") String to) {
        if (!settings.languages().contains(code)) {
            throw new NotFound();
        }
        var cookie = LanguageCookie.of(code);
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, isHere(to) ? to : "/")
                .build();
    }

    /** A path of this platform with its parameters, not an address elsewhere. */
    private static boolean isHere(String to) {
        return HERE.matcher(to).matches();
    }
}
