package az.rtcm.site;

import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.text.TextState;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The words of a page or of news in its languages. Title, summary and body of one language share
 * one state.
 *
 * @param body in Markdown
 */
public record Wording(LocalizedText title, LocalizedText summary, LocalizedText body) {

    static final Wording NONE =
            new Wording(
                    LocalizedText.empty("en"),
                    LocalizedText.empty("en"),
                    LocalizedText.empty("en"));

    /** Nothing yet, to be written in this language first. */
    static Wording empty(String source) {
        return new Wording(
                LocalizedText.empty(source),
                LocalizedText.empty(source),
                LocalizedText.empty(source));
    }

    /** As an editor left it; a language of which anything changed is a draft again. */
    Wording rewritten(
            Map<String, String> titles, Map<String, String> summaries, Map<String, String> bodies) {
        var written =
                new Wording(
                        title.rewritten(titles, TextState.DRAFT),
                        summary.rewritten(summaries, TextState.DRAFT),
                        body.rewritten(bodies, TextState.DRAFT));
        for (var language : titles.keySet()) {
            if (!written.says(language, this)) {
                written = written.in(language, TextState.DRAFT);
            }
        }
        return written;
    }

    /** The same words with this language in another state; it renders the source as it is now. */
    Wording in(String language, TextState state) {
        return new Wording(
                title.with(language, title.words(language), state),
                summary.with(language, summary.words(language), state),
                body.with(language, body.words(language), state));
    }

    /** These words with those of one language taken over from another wording, for everybody. */
    Wording showing(String language, Wording from) {
        return new Wording(
                title.with(language, from.title.words(language), TextState.PUBLISHED),
                summary.with(language, from.summary.words(language), TextState.PUBLISHED),
                body.with(language, from.body.words(language), TextState.PUBLISHED));
    }

    Wording without(String language) {
        return new Wording(
                title.with(language, "", TextState.MISSING),
                summary.with(language, "", TextState.MISSING),
                body.with(language, "", TextState.MISSING));
    }

    public TextState state(String language) {
        return title.state(language);
    }

    /** Whether the source was rewritten after this language. */
    public boolean isStale(String language) {
        return Stream.of(title, summary, body).anyMatch(text -> text.isStale(language));
    }

    /** Whether both say the same in this language. */
    public boolean says(String language, Wording other) {
        return title.words(language).equals(other.title.words(language))
                && summary.words(language).equals(other.summary.words(language))
                && body.words(language).equals(other.body.words(language));
    }

    public boolean has(String language) {
        return !title.words(language).isEmpty() && !body.words(language).isEmpty();
    }
}
