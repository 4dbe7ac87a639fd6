package az.rtcm.shared.text;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One text in several languages, as one value. Each language has its own state; a reader sees a
 * language only when it is published and is otherwise shown another one, told which.
 *
 * @param source the language in which the text was written first
 * @param texts what there is, by language code; a language that is missing is not in the map
 */
public record LocalizedText(String source, Map<String, Translation> texts) {

    public LocalizedText {
        texts = Map.copyOf(texts);
    }

    /** No text at all, to be written in {@code source}. */
    public static LocalizedText empty(String source) {
        return new LocalizedText(source, Map.of());
    }

    /** All of the given texts published; blank ones are left out, the first one is the source. */
    public static LocalizedText published(Map<String, String> byLanguage) {
        var text = empty(byLanguage.keySet().stream().findFirst().orElse("en"));
        for (var entry : byLanguage.entrySet()) {
            text = text.with(entry.getKey(), entry.getValue(), TextState.PUBLISHED);
        }
        return text;
    }

    /** The same text known in these three languages, all published, written first in English. */
    public static LocalizedText published(String en, String az, String ru) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("en", en);
        texts.put("az", az);
        texts.put("ru", ru);
        return published(texts);
    }

    /**
     * This text with one language written anew. Its revision rises only when the words changed; a
     * translation notes the revision of the source that it renders. A blank text removes the
     * language.
     */
    public LocalizedText with(String language, @Nullable String words, TextState state) {
        var changed = new LinkedHashMap<>(texts);
        if (words == null || words.isBlank()) {
            changed.remove(language);
            return new LocalizedText(source, changed);
        }
        var before = texts.get(language);
        var stripped = words.strip();
        int revision =
                before == null
                        ? 1
                        : before.text().equals(stripped)
                                ? before.revision()
                                : before.revision() + 1;
        changed.put(language, new Translation(stripped, state, revision, sourceRevision()));
        return new LocalizedText(source, changed);
    }

    /**
     * This text as an editor of all its languages left it: what was not changed keeps its state and
     * its revisions, so that a translation behind its source shows as stale.
     *
     * @param words by language; the source is applied first
     */
    public LocalizedText rewritten(Map<String, String> words, TextState state) {
        var text = rewritten(source, words, state);
        for (var language : words.keySet()) {
            text = text.rewritten(language, words, state);
        }
        return text;
    }

    private LocalizedText rewritten(String language, Map<String, String> words, TextState state) {
        var typed = words.getOrDefault(language, words(language)).replace("\r\n", "\n").strip();
        return typed.equals(words(language)) ? this : with(language, typed, state);
    }

    /** A new text in these languages; the first one that says something is the source. */
    public static LocalizedText written(Map<String, String> words, TextState state) {
        var source =
                words.entrySet().stream()
                        .filter(entry -> !entry.getValue().isBlank())
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse("en");
        return empty(source).rewritten(words, state);
    }

    /** What a reader of this language is shown, or nothing when no language is published. */
    public Optional<Shown> in(String language, Iterable<String> fallbacks) {
        var wanted = texts.get(language);
        if (wanted != null && wanted.isPublished()) {
            return Optional.of(new Shown(wanted.text(), language, false));
        }
        for (var fallback : fallbacks) {
            var other = texts.get(fallback);
            if (other != null && other.isPublished()) {
                return Optional.of(new Shown(other.text(), fallback, true));
            }
        }
        return Optional.empty();
    }

    /** The words in this language whatever their state, or an empty string: for editors. */
    public String words(String language) {
        var translation = texts.get(language);
        return translation == null ? "" : translation.text();
    }

    public TextState state(String language) {
        var translation = texts.get(language);
        return translation == null ? TextState.MISSING : translation.state();
    }

    /** Whether the source was rewritten after this language was translated from it. */
    public boolean isStale(String language) {
        var translation = texts.get(language);
        return translation != null
                && !language.equals(source)
                && translation.sourceRevision() < sourceRevision();
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }

    private int sourceRevision() {
        var original = texts.get(source);
        return original == null ? 0 : original.revision();
    }

    /**
     * @param revision rises each time the words change
     * @param sourceRevision revision of the source language that this renders
     */
    public record Translation(String text, TextState state, int revision, int sourceRevision) {

        boolean isPublished() {
            return state == TextState.PUBLISHED;
        }
    }

    /**
     * @param fallback whether this is another language than the one that was asked for
     */
    public record Shown(String text, String language, boolean fallback) {

        /** The language's code in capitals, as its badge shows it. */
        public String badge() {
            return language.toUpperCase(Locale.ROOT);
        }
    }
}
