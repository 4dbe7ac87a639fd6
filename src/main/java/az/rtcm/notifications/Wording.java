package az.rtcm.notifications;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Subject and text of a mail with placeholders in curly brackets.
 *
 * @param subject one line
 * @param text without greeting and signature, which every mail gets
 */
public record Wording(String subject, String text) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern HOLES = Pattern.compile("\\n{3,}");

    public Wording {
        subject = subject.strip();
        text = text.strip().replace("\r\n", "\n");
    }

    /** With the facts in place of their names; a fact that is empty leaves no hole. */
    public Wording with(Map<String, String> facts) {
        return new Wording(
                fill(subject, facts), HOLES.matcher(fill(text, facts)).replaceAll("\n\n"));
    }

    List<String> placeholders() {
        return Stream.of(subject, text)
                .flatMap(words -> PLACEHOLDER.matcher(words).results())
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    boolean hasLink() {
        return text.contains('{' + MailKind.LINK + '}');
    }

    private static String fill(String words, Map<String, String> facts) {
        return PLACEHOLDER
                .matcher(words)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        facts.getOrDefault(found.group(1), found.group())));
    }
}
