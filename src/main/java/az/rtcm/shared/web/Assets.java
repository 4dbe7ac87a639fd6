package az.rtcm.shared.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Style sheets, scripts, fonts and pictures, read once, compressed once, and named by their content
 * so that browsers may keep them for ever.
 */
@Component
public class Assets {

    static final String PREFIX = "/assets/";
    private static final String STATIC = "static/";
    private static final String WEBJARS = "classpath:META-INF/resources/webjars/";
    private static final String SCRIPT = WEBJARS + "htmx.org/2.0.10/dist/htmx.min.js";

    /** By the direction of the page; our own styles follow in the same file, one request less. */
    private static final Map<String, String> GROUND =
            Map.of(
                    "ltr", WEBJARS + "bootstrap/5.3.8/dist/css/bootstrap.min.css",
                    "rtl", WEBJARS + "bootstrap/5.3.8/dist/css/bootstrap.rtl.min.css");

    private static final Map<String, String> TYPES =
            Map.of(
                    "css", "text/css;charset=utf-8",
                    "js", "text/javascript;charset=utf-8",
                    "svg", "image/svg+xml",
                    "woff2", "font/woff2",
                    "png", "image/png",
                    "ico", "image/x-icon",
                    "txt", "text/plain;charset=utf-8",
                    "webmanifest", "application/manifest+json");
    private static final Pattern LINK = Pattern.compile("url\\([\"']?\\.\\./([^\"')]+)[\"']?\\)");

    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, Asset> byAddress = new HashMap<>();

    /**
     * @param compressed null when the file does not get smaller
     */
    record Asset(
            String type, byte[] plain, byte @org.jspecify.annotations.Nullable [] compressed) {}

    Assets() throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        var files = resolver.getResources("classpath*:" + STATIC + "**/*.*");
        for (var file : files) {
            if (file.isReadable() && !isStyle(file)) {
                add(name(file), file.getContentAsByteArray());
            }
        }
        add("vendor/htmx.min.js", bytes(withoutSourceMap(resolver.getResource(SCRIPT))));
        var own = linked(resolver.getResource("classpath:" + STATIC + "css/site.css"));
        for (var ground : GROUND.entrySet()) {
            var style = withoutSourceMap(resolver.getResource(ground.getValue()));
            add("css/site." + ground.getKey() + ".css", bytes(style + own));
        }
    }

    /**
     * @throws IllegalArgumentException if there is no such file: a template is wrong
     */
    public String address(String name) {
        var address = addresses.get(name);
        if (address == null) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return address;
    }

    Optional<Asset> at(String address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    private void add(String name, byte[] content) {
        int dot = name.lastIndexOf('.');
        var ending = name.substring(dot + 1);
        var address =
                PREFIX
                        + name.substring(0, dot)
                        + '-'
                        + Compression.fingerprint(content)
                        + '.'
                        + ending;
        var small = Compression.gzip(content);
        addresses.put(name, address);
        byAddress.put(
                address,
                new Asset(
                        TYPES.getOrDefault(ending, "application/octet-stream"),
                        content,
                        small.length < content.length * 9L / 10 ? small : null));
    }

    /** Replaces the links of a style sheet to files beside it by their lasting addresses. */
    private String linked(Resource style) throws IOException {
        return LINK.matcher(style.getContentAsString(StandardCharsets.UTF_8))
                .replaceAll(
                        link ->
                                Matcher.quoteReplacement(
                                        "url(\"" + address(link.group(1)) + "\")"));
    }

    private static String withoutSourceMap(Resource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8)
                .replaceAll("(?m)^(/\\*|//)# sourceMappingURL=.*$", "");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isStyle(Resource file) {
        return name(file).endsWith(".css");
    }

    private static String name(Resource file) {
        try {
            var url = file.getURL().toString();
            return url.substring(url.lastIndexOf("/" + STATIC) + STATIC.length() + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
