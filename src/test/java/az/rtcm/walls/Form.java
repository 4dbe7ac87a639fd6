package az.rtcm.walls;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** A form that changes something, as it stands on a page. */
record Form(String page, Element element) {

    private static final Set<String> NOT_TYPED =
            Set.of("hidden", "checkbox", "radio", "submit", "button", "file");

    /** One form of each kind that has a field to type in or to choose from. */
    static Collection<Form> onPages(Map<String, String> pages) {
        return thatStore(pages).stream().filter(form -> !form.fields().isEmpty()).toList();
    }

    /** One form of each kind, those that are a button alone too. */
    static Collection<Form> thatStore(Map<String, String> pages) {
        var kinds = new LinkedHashMap<String, Form>();
        pages.forEach(
                (path, html) ->
                        Jsoup.parse(html, "http://localhost" + path)
                                .select("form[method=post]")
                                .forEach(
                                        element -> {
                                            var form = new Form(path, element);
                                            kinds.putIfAbsent(form.kind(), form);
                                        }));
        return kinds.values();
    }

    String action() {
        var address = element.absUrl("action");
        return address.isEmpty() ? page : address.substring("http://localhost".length());
    }

    /** Whether files are sent along. */
    boolean isMultipart() {
        return element.attr("enctype").startsWith("multipart");
    }

    /** Whether it takes something away: also the session of who sends it, for good. */
    boolean endsSomething() {
        return action().endsWith("/sign-out")
                || element.select("input[name=_method]").val().equals("delete");
    }

    boolean hasPassword() {
        return !element.select("input[type=password]").isEmpty();
    }

    /** The fields that people fill in. */
    Elements fields() {
        return element.select(
                "input:not([type=hidden]):not([type=submit]):not([type=button]), select, textarea");
    }

    static boolean isTyped(Element field) {
        return field.tagName().equals("textarea")
                || field.tagName().equals("input") && !NOT_TYPED.contains(field.attr("type"));
    }

    /** Whether it stands in the form again when that was refused; secrets do not. */
    static boolean isKept(Element field) {
        return isTyped(field)
                && !field.attr("type").equals("password")
                && !field.attr("autocomplete").equals("one-time-code")
                && field.closest("[aria-hidden=true], .honeypot") == null;
    }

    /** What a browser sends: each name with its values. */
    Map<String, List<String>> sent(
            Function<Element, String> typed, Function<Element, String> chosen) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var field : element.select("input, select, textarea")) {
            var name = field.attr("name");
            if (name.isEmpty() || field.attr("type").equals("file")) {
                continue;
            }
            if (isTyped(field)) {
                add(values, name, typed.apply(field));
            } else if (isSecret(name)) {
                add(values, name, field.val());
            } else if (field.tagName().equals("select")) {
                add(values, name, chosen.apply(choice(field)));
            } else if (field.attr("type").equals("hidden") || field.hasAttr("checked")) {
                add(values, name, chosen.apply(field));
            }
        }
        return values;
    }

    /** The fields to type in, one of those that repeat for every country. */
    List<Element> typedFields() {
        var names = new HashSet<String>();
        return fields().stream()
                .filter(Form::isTyped)
                .filter(field -> names.add(field.attr("name").replaceAll("\\[[A-Z]{2}]", "")))
                .toList();
    }

    /** What stands in the field already, else something that fits. */
    static String fitting(Element field) {
        if (!field.val().isBlank()) {
            return field.val();
        }
        return switch (field.attr("type")) {
            case "email" -> "somebody@example.org";
            case "number" -> "3";
            case "date" -> "2026-11-10";
            case "datetime-local" -> "2026-11-10T10:00";
            case "url" -> "https://example.org/page";
            default -> field.hasAttr("required") ? "Words" : "";
        };
    }

    private static boolean isSecret(String name) {
        return name.equals("_csrf") || name.equals("_method");
    }

    private static Element choice(Element select) {
        return Stream.of("option[selected]", "option")
                .map(select::selectFirst)
                .filter(option -> option != null)
                .findFirst()
                .orElse(select);
    }

    private static void add(Map<String, List<String>> values, String name, String value) {
        values.merge(
                name,
                List.of(value),
                (before, more) -> Stream.concat(before.stream(), more.stream()).toList());
    }

    private String kind() {
        var names = fields().eachAttr("name").stream().distinct().sorted().toList();
        var method = element.select("input[name=_method]").val();
        return action().replaceAll("\\?.*", "")
                        .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/)[A-Z]{2}(?=/|$)", "*")
                        .replaceAll("^/[a-z]{2}/", "/*/")
                + method
                + names;
    }

    @Override
    public String toString() {
        return action() + " on " + page;
    }
}
