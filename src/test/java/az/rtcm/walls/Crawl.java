package az.rtcm.walls;

import java.net.URI;
import java.nio.charset.StandardCharsets;
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
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Follows the links of the platform as one reader and checks every page on the way. */
final class Crawl {

    /** Of pages of one kind, so many are enough. */
    private static final int ALIKE = 2;

    private final Function<String, MvcTestResult> get;
    private final Function<String, String> shape;
    private final String language;
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Set<String> seen = new TreeSet<>();
    private final Set<String> reached = new TreeSet<>();
    private final Map<String, String> pages = new TreeMap<>();
    private final Map<String, Integer> alike = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    /**
     * @param shape of an address: the same for things of one kind
     * @param language in which the site is read; empty for all of them
     */
    Crawl(Function<String, MvcTestResult> get, Function<String, String> shape, String language) {
        this.get = get;
        this.shape = shape;
        this.language = language;
    }

    void from(String... paths) {
        List.of(paths).forEach(this::add);
        while (!waiting.isEmpty()) {
            visit(waiting.poll());
        }
    }

    /** Everything that answered, pages and files alike. */
    Set<String> reached() {
        return reached;
    }

    /** The addresses of the pages that were checked. */
    Set<String> visited() {
        return pages.keySet();
    }

    /** From now on the pages are not needed any more, only where one was. */
    void forgetPages() {
        pages.replaceAll((path, html) -> "");
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
        reached.add(path);
        if (status >= 300 && status < 400) {
            add(answer.getHeader("Location"));
            return;
        }
        if (status != 200) {
            faults.add(path + " answers " + status);
            return;
        }
        var type = answer.getContentType();
        if (path.equals("/sitemap.xml")) {
            Jsoup.parse(text(answer)).select("loc").eachText().forEach(this::add);
        }
        if (type == null || !type.startsWith("text/html")) {
            return;
        }
        var html = text(answer);
        pages.put(path, html);
        PageCheck.faults(path, html).forEach(fault -> faults.add(path + ": " + fault));
        if (path.startsWith("/admin/mails/") || path.startsWith("/dev/mail/")) {
            return; // the links in a mail are its recipient's
        }
        Jsoup.parse(html, "http://localhost" + path).select("a[href]").stream()
                .map(link -> link.absUrl("href"))
                .forEach(this::add);
    }

    private boolean isOfAnotherLanguage(String path) {
        return !language.isEmpty()
                && path.matches("/[a-z]{2}(/.*)?")
                && !path.matches("/" + language + "(/.*)?");
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private void add(String link) {
        if (link == null || link.isBlank()) {
            return;
        }
        var address = URI.create(link.replace(" ", "%20"));
        boolean elsewhere = address.getHost() != null && !"localhost".equals(address.getHost());
        var path = address.getPath();
        if (elsewhere
                || path == null
                || path.isBlank()
                || path.startsWith("/language/")
                || isOfAnotherLanguage(path)) {
            return;
        }
        if (address.getScheme() != null && !address.getScheme().startsWith("http")) {
            return;
        }
        var whole = address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
        if (seen.add(whole) && alike.merge(shape.apply(whole), 1, Integer::sum) <= ALIKE) {
            waiting.add(whole);
        }
    }
}
