package az.rtcm.shared.web;

import az.rtcm.shared.Settings;
import az.rtcm.shared.actor.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.LocaleResolver;

/** Makes the {@link Page} of an answer. */
@Component
public class Pages {

    /** Model attribute: addresses of this page in other languages, where their slugs differ. */
    public static final String ALTERNATES = "alternates";

    private final Settings settings;
    private final Messages messages;
    private final Assets assets;
    private final Panels panels;
    private final LocaleResolver locales;
    private final List<NavigationItem> navigation;

    Pages(
            Settings settings,
            Messages messages,
            Assets assets,
            Panels panels,
            LocaleResolver locales,
            List<NavigationItem> navigation) {
        this.settings = settings;
        this.messages = messages;
        this.assets = assets;
        this.panels = panels;
        this.locales = locales;
        this.navigation =
                navigation.stream().sorted(Comparator.comparing(NavigationItem::order)).toList();
    }

    Page page(HttpServletRequest request, Map<String, ?> model) {
        var language = locales.resolveLocale(request).getLanguage();
        return new Page(
                language,
                path(request),
                Objects.requireNonNullElse(request.getQueryString(), ""),
                Actor.current(),
                alternates(model.get(ALTERNATES)),
                this,
                (Notice) model.get(Notice.NAME),
                csrf(request),
                new Fields(binding(model), request.getParameterMap(), messages, language));
    }

    /** A page outside of any request, for mails and documents in the recipient's language. */
    public Page detached(String language) {
        return new Page(
                language,
                "/" + language,
                "",
                Actor.current(),
                Map.of(),
                this,
                null,
                () -> "",
                new Fields(null, Map.of(), messages, language));
    }

    List<NavigationItem> navigation(NavigationItem.Area area, Actor reader) {
        return navigation.stream()
                .filter(item -> item.area() == area && item.isFor(reader.roles()))
                .toList();
    }

    Settings settings() {
        return settings;
    }

    Messages messages() {
        return messages;
    }

    Panels panels() {
        return panels;
    }

    Assets assets() {
        return assets;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> alternates(@Nullable Object alternates) {
        return alternates == null ? Map.of() : (Map<String, String>) alternates;
    }

    /** The path that the reader asked for, also while an error page is rendered. */
    private static String path(HttpServletRequest request) {
        var failed = request.getAttribute("jakarta.servlet.error.request_uri");
        return failed == null ? request.getRequestURI() : failed.toString();
    }

    /** Asked for only when a form is shown: it makes a session. */
    private static Supplier<String> csrf(HttpServletRequest request) {
        return () ->
                request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                        ? token.getToken()
                        : "";
    }

    private static @Nullable BindingResult binding(Map<String, ?> model) {
        return model.values().stream()
                .filter(BindingResult.class::isInstance)
                .map(BindingResult.class::cast)
                .findFirst()
                .orElse(null);
    }
}
