package az.rtcm.accounts;

import az.rtcm.directory.PersonId;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.web.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a module holds on a person, for the person's own eyes, and its erasure. */
public interface PersonalData {

    /** Everything held; called in the person's own name. */
    List<Section> of(PersonId person);

    /**
     * Erases what need not stay. Called in one transaction with all other modules, in the name of
     * the administrator.
     *
     * @return message keys of what stays, each a sentence that says why
     */
    List<String> erase(PersonId person);

    /**
     * @param title message key; its last word names the section to machines
     * @param rows one for each record
     */
    record Section(String title, List<List<Field>> rows) {

        /** The module that holds it. */
        public String module() {
            return title.substring(0, title.indexOf('.'));
        }

        /** In English for machines, the same in every language of the page: {@code passkeys}. */
        public String code() {
            return PersonalData.code(title);
        }

        /** Whether it is shown as a table: several records with the same short fields. */
        public boolean isTable() {
            return rows.size() > 1
                    && rows.stream().flatMap(List::stream).noneMatch(Field::isLong)
                    && rows.stream()
                                    .map(row -> row.stream().map(Field::name).toList())
                                    .distinct()
                                    .count()
                            == 1;
        }
    }

    /**
     * @param name message key; its last word names the field to machines
     * @param value a word, a number, a moment, a date, a text in several languages, a {@link Named}
     *     or a {@link Word}
     */
    record Field(String name, @Nullable Object value) {

        /** More characters than fit into a cell of a table. */
        private static final int LONG = 200;

        private boolean isLong() {
            return value instanceof String text && text.length() > LONG;
        }

        /** As {@link Section#code}: {@code birthYear}. */
        public String code() {
            return PersonalData.code(name);
        }

        /**
         * The value for machines: codes as they are kept, moments and dates as ISO 8601, a text by
         * its languages.
         */
        public @Nullable Object plain() {
            return switch (value) {
                case null -> null;
                case LocalizedText text ->
                        text.texts().entrySet().stream()
                                .collect(
                                        Collectors.toMap(
                                                Map.Entry::getKey,
                                                entry -> entry.getValue().text(),
                                                (one, other) -> one,
                                                TreeMap::new));
                case Word word -> word.code();
                case Named named -> named.code();
                case Number number -> number;
                default -> value.toString();
            };
        }

        /** The value as the reader of the page reads it; empty when there is none. */
        public String words(Page page) {
            return switch (value) {
                case null -> "";
                case LocalizedText text -> page.plain(text);
                case Word word -> page.t(word.key());
                case Named named -> page.plain(named.name());
                case Instant moment -> page.format().time(moment);
                case LocalDate day -> page.format().date(day);
                default -> value.toString();
            };
        }
    }

    /** A value that has a name of its own, such as a country. */
    record Named(LocalizedText name, String code) {}

    /** A value that the interface has a word for. */
    record Word(String key, String code) {}

    private static String code(String key) {
        var words = key.replaceAll("\\.(title|data)$", "").replaceAll(".*\\.", "").split("-");
        return words[0]
                + Arrays.stream(words)
                        .skip(1)
                        .map(
                                word ->
                                        word.substring(0, 1).toUpperCase(Locale.ROOT)
                                                + word.substring(1))
                        .collect(Collectors.joining());
    }
}
