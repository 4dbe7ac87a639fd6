package az.rtcm.accounts;

import az.rtcm.directory.PersonId;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.web.Page;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
     * @param title message key
     * @param rows one for each record
     */
    record Section(String title, List<List<Field>> rows) {

        /** Whether it is shown as a table: several records with the same fields. */
        @JsonIgnore
        public boolean isTable() {
            return rows.size() > 1
                    && rows.stream()
                                    .map(row -> row.stream().map(Field::name).toList())
                                    .distinct()
                                    .count()
                            == 1;
        }
    }

    /**
     * @param name message key
     * @param value a word, a number, a moment, a date, a text in several languages, or a {@link
     *     Word}; machines get it as it is kept
     */
    record Field(String name, @Nullable Object value) {

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
    record Named(@JsonIgnore LocalizedText name, @JsonValue String code) {}

    /** A value that the interface has a word for. */
    record Word(@JsonIgnore String key, @JsonValue String code) {}
}
