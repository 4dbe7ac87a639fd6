package az.rtcm.shared.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The addresses of the controllers. An address of the site whose only variable is the language is
 * looked up like one without any; otherwise every pattern of the platform would be tried on it.
 */
class SiteMappings extends RequestMappingHandlerMapping {

    private final List<String> languages;

    SiteMappings(List<String> languages) {
        this.languages = languages;
    }

    /** What the addresses of the site begin with. */
    static String prefix(List<String> languages) {
        return "/{language:" + String.join("|", languages) + "}";
    }

    @Override
    protected Set<String> getDirectPaths(RequestMappingInfo mapping) {
        var direct = new HashSet<>(super.getDirectPaths(mapping));
        var prefix = prefix(languages);
        for (var pattern : mapping.getPatternValues()) {
            if (pattern.startsWith(prefix)) {
                addDirect(direct, pattern.substring(prefix.length()));
            }
        }
        return direct;
    }

    private void addDirect(Set<String> direct, String rest) {
        if (rest.indexOf('{') < 0 && rest.indexOf('*') < 0) {
            languages.forEach(language -> direct.add("/" + language + rest));
        }
    }
}
