package az.rtcm.walls;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What makes a page well made, beyond its contents. */
final class PageCheck {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");
    private static final Pattern PRINTED =
            Pattern.compile("\\b(?:Optional\\[|LocalizedText\\[|null,)");
    private static final String LINE =
            "input:not([type=hidden]):not([type=checkbox]):not([type=radio]):not([type=file])";
    private static final Set<String> LANGUAGES = Set.of("en", "az", "ru");

    private PageCheck() {}

    /** What is wrong with the page; nothing when all is well. */
    static List<String> faults(String path, String html) {
        var parser = Parser.htmlParser().setTrackErrors(20);
        var page = parser.parseInput(html, "http://localhost" + path);
        var faults = new ArrayList<String>();
        parser.getErrors().forEach(error -> faults.add("HTML: " + error));
        if (page.select("h1").size() != 1) {
            faults.add(page.select("h1").size() + " main headings");
        }
        if (page.title().isBlank() || page.title().startsWith("·")) {
            faults.add("no title");
        }
        var language = page.select("html").attr("lang");
        var first = path.split("/")[1];
        if (LANGUAGES.contains(first) && !language.equals(first)) {
            faults.add("language " + language);
        }
        faults.addAll(inline(page));
        faults.addAll(unlabelled(page));
        faults.addAll(unnamed(page));
        faults.addAll(untold(page));
        faults.addAll(rash(page));
        faults.addAll(leaks(page));
        return faults;
    }

    private static List<String> inline(Document page) {
        var faults = new ArrayList<String>();
        page.select("[style], style").forEach(it -> faults.add("inline style: " + it.tagName()));
        page.select("script:not([src]):not([type='application/ld+json'])")
                .forEach(it -> faults.add("inline script"));
        for (var element : page.getAllElements()) {
            element.attributes().asList().stream()
                    .filter(attribute -> attribute.getKey().startsWith("on"))
                    .forEach(attribute -> faults.add("inline " + attribute.getKey()));
        }
        return faults;
    }

    private static List<String> unlabelled(Document page) {
        var labelled = new HashSet<>(page.select("label[for]").eachAttr("for"));
        return page.select("input:not([type=hidden]):not([type=submit]), select, textarea").stream()
                .filter(
                        field ->
                                field.attr("aria-label").isBlank()
                                        && field.attr("aria-labelledby").isBlank()
                                        && field.closest("label") == null
                                        && !labelled.contains(field.id()))
                .map(field -> "no label: " + field.attr("name"))
                .toList();
    }

    /** Mistakes that stand beside a field for the eye only. */
    private static List<String> untold(Document page) {
        var told =
                page.select("[aria-describedby]").stream()
                        .flatMap(it -> Arrays.stream(it.attr("aria-describedby").split(" ")))
                        .collect(Collectors.toSet());
        return page.select(".field__error[id]").stream()
                .filter(mistake -> !told.contains(mistake.id()))
                .map(mistake -> "a mistake that no field is described by: " + mistake.id())
                .toList();
    }

    private static List<String> unnamed(Document page) {
        return page.select("a[href], button:not([hidden])").stream()
                .filter(it -> it.text().isBlank() && it.attr("aria-label").isBlank())
                .filter(it -> it.select("[aria-label], img[alt], title").isEmpty())
                .map(it -> "no name: " + it.outerHtml())
                .toList();
    }

    /** What asks only where scripts run, and what the enter key does without asking. */
    private static List<String> rash(Document page) {
        var faults = new ArrayList<String>();
        page.select("[data-confirm]").forEach(it -> faults.add("asks by script: " + it.text()));
        for (var form : page.select("form:has(" + LINE + ")")) {
            var first = form.selectFirst("button:not([type=button])");
            if (first != null && first.closest("details.confirm") != null) {
                faults.add("does without asking on enter: " + first.text());
            }
        }
        return faults;
    }

    /** Keys instead of words, language tags, and what templates print of missing values. */
    private static List<String> leaks(Document page) {
        return page.body().getAllElements().stream()
                .map(Element::ownText)
                .filter(PageCheck::isLeak)
                .map(text -> "leak: " + text)
                .toList();
    }

    /** Most texts have nothing of the kind, and the patterns are slow. */
    private static boolean isLeak(String text) {
        return text.contains("{mlang")
                || text.equals("null")
                || text.indexOf('{') >= 0 && PLACEHOLDER.matcher(text).find()
                || PRINTED.matcher(text).find();
    }
}
