package az.rtcm.shared.text;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.owasp.html.Sanitizers;

/** Markdown of editors as safe HTML: what the sanitizer does not know is left out. */
public final class Markdown {

    private static final List<TablesExtension> EXTENSIONS = List.of(extension());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).build();
    private static final PolicyFactory SAFE =
            Sanitizers.FORMATTING
                    .and(Sanitizers.BLOCKS)
                    .and(Sanitizers.TABLES)
                    .and(
                            new HtmlPolicyBuilder()
                                    .allowElements("a", "hr", "img", "pre", "code")
                                    .allowAttributes("href")
                                    .onElements("a")
                                    .allowAttributes("src", "alt", "width", "height")
                                    .onElements("img")
                                    .allowStandardUrlProtocols()
                                    .toFactory());

    private Markdown() {}

    public static String toHtml(String markdown) {
        return SAFE.sanitize(RENDERER.render(PARSER.parse(markdown)));
    }

    private static TablesExtension extension() {
        return (TablesExtension) TablesExtension.create();
    }
}
