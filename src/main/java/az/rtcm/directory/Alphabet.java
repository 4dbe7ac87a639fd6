package az.rtcm.directory;

import java.util.Set;

/** The order of a language's letters, and its words in a column of texts, as SQL. */
final class Alphabet {

    private static final Set<String> KNOWN = Set.of("az", "en", "ru", "tr", "fr", "ar", "fa");

    private Alphabet() {}

    /** Sorts the texts of this column as readers of the language expect; English stands in. */
    static String of(String column, String language) {
        return "coalesce(%s -> 'texts' -> '%s' ->> 'text', %s -> 'texts' -> 'en' ->> 'text') collate \"%s-x-icu\""
                .formatted(column, code(language), column, code(language));
    }

    private static String code(String language) {
        return KNOWN.contains(language) ? language : "und";
    }
}
