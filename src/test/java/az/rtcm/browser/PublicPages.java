package az.rtcm.browser;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** The pages that the site map offers to everybody, a few of each kind. */
record PublicPages(int port) {

    private static final int OF_A_KIND = 2;

    /** Paths in one language. */
    List<String> in(String language) throws IOException {
        var kinds = new HashMap<String, Integer>();
        return Jsoup.connect("http://localhost:" + port + "/sitemap.xml")
                .parser(Parser.xmlParser())
                .get()
                .select("loc")
                .eachText()
                .stream()
                .map(address -> address.replaceFirst("^https?://[^/]+", ""))
                .filter(
                        path ->
                                path.equals("/" + language)
                                        || path.startsWith("/" + language + "/"))
                .filter(path -> kinds.merge(kind(path), 1, Integer::sum) <= OF_A_KIND)
                .toList();
    }

    /** The first page of the site map below an address, for instance of /en/trainings. */
    String below(String address) throws IOException {
        return in(address.substring(1, 3)).stream()
                .filter(path -> path.startsWith(address + "/") && !path.endsWith("/past"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing below " + address));
    }

    private static String kind(String path) {
        return path.replaceAll("(/[a-z]{2}/[^/]+)/[^/]+$", "$1/*");
    }
}
