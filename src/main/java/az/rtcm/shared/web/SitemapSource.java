package az.rtcm.shared.web;

import java.util.List;
import java.util.Map;

/**
 * The public pages of a module, for search engines. Every module with pages of its own has one such
 * bean; {@code /sitemap.xml} lists what all of them name, in every language.
 */
public interface SitemapSource {

    List<Entry> pages();

    /**
     * One page in all languages.
     *
     * @param path within the site, without the language
     * @param paths by language, where they differ from {@code path}
     */
    record Entry(String path, Map<String, String> paths) {

        /** A page that has the same path in every language. */
        public static Entry of(String path) {
            return new Entry(path, Map.of());
        }

        public String path(String language) {
            return paths.getOrDefault(language, path);
        }
    }
}
