package az.rtcm.walls;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** The addresses that the platform answers to reading, as patterns, the most exact ones first. */
final class Addresses {

    private final List<PathPattern> patterns;

    Addresses(RequestMappingHandlerMapping mappings) {
        patterns =
                mappings.getHandlerMethods().keySet().stream()
                        .filter(Addresses::isReading)
                        .flatMap(Addresses::patterns)
                        .distinct()
                        .sorted()
                        .toList();
    }

    List<PathPattern> patterns() {
        return patterns;
    }

    /** The same for all addresses of one language, one pattern and the same parameters. */
    String shape(String address) {
        var parts = address.split("\\?", 2);
        var path = PathContainer.parsePath(parts[0]);
        var pattern =
                patterns.stream()
                        .filter(one -> one.matches(path))
                        .findFirst()
                        .map(PathPattern::getPatternString)
                        .orElse(parts[0]);
        var query = parts.length == 1 ? "" : parts[1].replaceAll("=[^&]*", "");
        return parts[0].replaceAll("^(/[a-z]{2})(/.*)?$", "$1 ") + pattern + '?' + query;
    }

    private static boolean isReading(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    private static Stream<PathPattern> patterns(RequestMappingInfo mapping) {
        var patterns = mapping.getPathPatternsCondition();
        return patterns == null ? Stream.of() : patterns.getPatterns().stream();
    }
}
