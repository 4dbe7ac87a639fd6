package az.rtcm.mail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** The text of a mail taken apart: paragraphs of lines of words and links. */
public final class MailText {

    private static final Pattern BLANK_LINES = Pattern.compile("\\R(?:\\h*\\R)+");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)]");

    private MailText() {}

    /** A piece of a line. */
    public record Part(String text, boolean link) {}

    /** The paragraphs, each a list of lines, each a list of parts. */
    public static List<List<List<Part>>> paragraphs(String text) {
        return Arrays.stream(BLANK_LINES.split(text.strip()))
                .map(paragraph -> paragraph.lines().map(MailText::parts).toList())
                .toList();
    }

    /** The same text as a small HTML document. */
    static String html(String text, String language, String subject) {
        return paragraphs(text).stream()
                .map(MailText::paragraph)
                .collect(
                        Collectors.joining(
                                "\n",
                                """
                                <!DOCTYPE html>
                                <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head><body>
                                """
                                        .formatted(language, escaped(subject)),
                                "\n</body></html>\n"));
    }

    static String withoutLinks(String text) {
        return LINK.matcher(text).replaceAll("…");
    }

    private static String paragraph(List<List<Part>> lines) {
        return lines.stream()
                .map(line -> line.stream().map(MailText::part).collect(Collectors.joining()))
                .collect(Collectors.joining("<br>\n", "<p>", "</p>"));
    }

    private static String part(Part part) {
        var words = escaped(part.text());
        return part.link() ? "<a href=\"%s\">%s</a>".formatted(words, words) : words;
    }

    private static List<Part> parts(String line) {
        var parts = new ArrayList<Part>();
        int end = 0;
        var link = LINK.matcher(line);
        while (link.find()) {
            addWords(parts, line.substring(end, link.start()));
            parts.add(new Part(link.group(), true));
            end = link.end();
        }
        addWords(parts, line.substring(end));
        return parts;
    }

    private static void addWords(List<Part> parts, String words) {
        if (!words.isEmpty()) {
            parts.add(new Part(words, false));
        }
    }

    private static String escaped(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
