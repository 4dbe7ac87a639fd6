package az.rtcm.walls;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Follows the links of the platform as one reader and checks every page on the way. */
final class Crawl {

    /** Of pages that differ only in their last part, so many are enough. */
    private static final int ALIKE = 4;

    private final Function<String, MvcTestResult> get;
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Set<String> seen = new TreeSet<>();
    private final Map<String, String> pages = new TreeMap<>();
    private final Map<String, Integer> alike = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    Crawl(Function<String, MvcTestResult> get) {
        this.get = get;
    }

    void from(String... paths) {
        List.of(paths).forEach(this::add);
        while (!waiting.isEmpty()) {
            visit(waiting.poll());
        }
    }

    /** The addresses of the pages that were checked. */
    Set<String> visited() {
        return pages.keySet();
    }

    /** The same with their HTML. */
    Map<String, String> pages() {
        return pages;
    }

    List<String> faults() {
        return faults;
    }

    private void visit(String path) {
        var answer = get.apply(path).getResponse();
        int status = answer.getStatus();
        if (status >= 300 && status < 400) {
            add(answer.getHeader("Location"));
            return;
        }
        if (status != 200) {
            faults.add(path + " answers " + status);
            return;
        }
        var type = answer.getContentType();
        if (type == null || !type.startsWith("text/html")) {
            return;
        }
        var html =
                new String(answer.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
        pages.put(path, html);
        PageCheck.faults(path, html).forEach(fault -> faults.add(path + ": " + fault));
        if (path.startsWith("/admin/mails/")) {
            return; // the links in a mail are its recipient's
        }
        Jsoup.parse(html, "http://localhost" + path).select("a[href]").stream()
                .map(link -> link.absUrl("href"))
                .forEach(this::add);
    }

    private void add(String link) {
        if (link == null || link.isBlank()) {
            return;
        }
        var address = URI.create(link.replace(" ", "%20"));
        boolean elsewhere = address.getHost() != null && !"localhost".equals(address.getHost());
        var path = address.getPath();
        if (elsewhere || path == null || path.isBlank() || path.startsWith("/language/")) {
            return;
        }
        if (address.getScheme() != null && !address.getScheme().startsWith("http")) {
            return;
        }
        var whole = address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
        if (seen.add(whole) && alike.merge(shape(whole), 1, Integer::sum) <= ALIKE) {
            waiting.add(whole);
        }
    }

    /** The address without what differs between things of one kind. */
    private static String shape(String path) {
        int query = path.indexOf('?');
        if (query >= 0) {
            return path.substring(0, query).replaceAll("[^/]+$", "*") + "?";
        }
        return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*")
                .replaceAll("(/[a-z]{2}/[^/]+)/[^/]+$", "$1/*");
    }
}
