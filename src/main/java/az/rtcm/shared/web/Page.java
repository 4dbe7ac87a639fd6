package az.rtcm.shared.web;

import az.rtcm.shared.Settings;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.text.LocalizedText;
import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * What a template knows of the page that it renders: the reader's language and words, where the
 * page stands, and who reads it. Made anew for every answer by {@link Pages}.
 */
public final class Page {

    private final String language;
    private final String path;
    private final String query;
    private final Actor reader;
    private final Map<String, String> alternates;
    private final Pages pages;
    private final @Nullable Notice notice;
    private final Supplier<String> csrf;
    private final Fields fields;

    Page(
            String language,
            String path,
            String query,
            Actor reader,
            Map<String, String> alternates,
            Pages pages,
            @Nullable Notice notice,
            Supplier<String> csrf,
            Fields fields) {
        this.language = language;
        this.path = path;
        this.query = query;
        this.reader = reader;
        this.alternates = alternates;
        this.pages = pages;
        this.notice = notice;
        this.csrf = csrf;
        this.fields = fields;
    }

    /** The code of the language that the page is in. */
    public String language() {
        return language;
    }

    public List<String> languages() {
        return settings().languages();
    }

    /** {@code ltr} or {@code rtl}. */
    public String direction() {
        return Formats.of(language).direction();
    }

    /** The interface's words for this key in the reader's language. */
    public String t(String key, Object... arguments) {
        return pages.messages().text(key, language, arguments);
    }

    /** The words of this key, or these if it has none: for codes that tables keep for ever. */
    public String words(String key, String otherwise) {
        return pages.messages().text(key, otherwise, Locale.of(language));
    }

    /** The words for so many of a thing, in the right plural form. */
    public String count(String key, long number) {
        return pages.messages().count(key, language, number, number(number));
    }

    /** A text as this reader sees it: in the language of the page, or visibly in another. */
    public LocalizedText.@Nullable Shown shown(LocalizedText text) {
        return text.in(language, settings().languages()).orElse(null);
    }

    /** As {@link #shown}, only the words: where no markup can stand (titles, options, mails). */
    public String plain(LocalizedText text) {
        var shown = shown(text);
        return shown == null ? t("shared.no-text") : shown.text();
    }

    /** As {@link #plain}, and visibly when another language stands in: for mails. */
    public String marked(LocalizedText text) {
        var shown = shown(text);
        return shown == null || !shown.fallback()
                ? plain(text)
                : shown.text() + " [" + shown.badge() + "]";
    }

    /** Dates, numbers and lists in the manner of the reader's language. */
    public Formats format() {
        return Formats.of(language);
    }

    /** The order of things by their names as this reader sees them, in the reader's alphabet. */
    public <T> Comparator<T> byName(Function<? super T, LocalizedText> name) {
        return Comparator.comparing(thing -> plain(name.apply(thing)), format().alphabet());
    }

    /** Things as choices of a field, in the order of {@link #byName}. */
    public <T> List<Option> options(
            Collection<T> things,
            Function<? super T, String> value,
            Function<? super T, LocalizedText> name) {
        return things.stream()
                .sorted(byName(name))
                .map(thing -> new Option(value.apply(thing), plain(name.apply(thing))))
                .toList();
    }

    public String number(long number) {
        return format().number(number);
    }

    /** The address of a page of the site in the reader's language. */
    public String url(String sitePath) {
        return "/" + language + ("/".equals(sitePath) ? "" : sitePath);
    }

    /** The address of a page of the site in some language. */
    public String url(String sitePath, String inLanguage) {
        return "/" + inLanguage + ("/".equals(sitePath) ? "" : sitePath);
    }

    /** This very page in another language, as it is seen now: filter, order and page stay. */
    public String switchTo(String other) {
        var asked = query.isEmpty() ? "" : "?" + query;
        return isOfSite()
                ? inLanguage(other) + asked
                : "/language/"
                        + other
                        + "?to="
                        + UriUtils.encodeQueryParam(path + asked, StandardCharsets.UTF_8);
    }

    /** The one address of this page of the site in another language, without parameters. */
    public String inLanguage(String other) {
        var rest = path.substring(1 + language.length());
        return alternates.getOrDefault(other, "/" + other + rest);
    }

    /** Whether the page is of the site, its address beginning with the language. */
    public boolean isOfSite() {
        return path.equals("/" + language) || path.startsWith("/" + language + "/");
    }

    /** Whether the page belongs to the back office. */
    public boolean isOffice() {
        return path.equals("/admin") || path.startsWith("/admin/");
    }

    /** Whether this reader has anything to do in the back office. */
    public boolean hasOffice() {
        return !navigation(NavigationItem.Area.OFFICE).isEmpty() && !reader.isVisitor();
    }

    /** The parts of each font that the page needs at once; figures and signs lie in "latin". */
    public List<String> scripts() {
        return Formats.of(language).isCyrillic() ? List.of("cyrillic", "latin") : List.of("latin");
    }

    /** The value of {@code aria-current} for a link to this address. */
    public @Nullable String current(String address) {
        if (path.equals(address)) {
            return "page";
        }
        return isIn(address) ? "true" : null;
    }

    /** This page's address with one parameter changed; the page number begins anew. */
    public String with(String parameter, Object value) {
        var address = UriComponentsBuilder.fromPath(path).query(query);
        if (!parameter.equals("page")) {
            address.replaceQueryParam("page");
        }
        return address.replaceQueryParam(parameter, value).build().toUriString();
    }

    public String path() {
        return path;
    }

    /** The one address of this page for search engines: absolute and without parameters. */
    public String canonical() {
        return settings().link(path);
    }

    public String absolute(String address) {
        return settings().link(address);
    }

    /** The address of a file below {@code static/}, changing with its content. */
    public String asset(String name) {
        return pages.assets().address(name);
    }

    public Actor reader() {
        return reader;
    }

    public boolean has(String... roles) {
        return List.of(roles).stream().anyMatch(reader.roles()::contains);
    }

    public List<NavigationItem> navigation(NavigationItem.Area area) {
        return pages.navigation(area, reader);
    }

    /** Whether a navigation entry leads to this page or to one above it. */
    public boolean isIn(String address) {
        return path.equals(address) || path.startsWith(address + "/");
    }

    /** What another module shows on this page. */
    public Content panel(Panel.Fragment panel) {
        return pages.panels().content(panel, this);
    }

    public @Nullable Notice notice() {
        return notice;
    }

    /** What stands in the fields of the page's form. */
    public Fields fields() {
        return fields;
    }

    /**
     * The content, rendered ahead when its form has mistakes: the list of them stands above the
     * form and names the fields as the form does.
     */
    public Content ahead(Content content) {
        if (!fields.hasErrors()) {
            return content;
        }
        var html = new StringOutput();
        content.writeTo(new OwaspHtmlTemplateOutput(html));
        return output -> output.writeContent(html.toString());
    }

    /** The token that a form of a signed-in person sends along. */
    public String csrf() {
        return csrf.get();
    }

    private Settings settings() {
        return pages.settings();
    }
}
