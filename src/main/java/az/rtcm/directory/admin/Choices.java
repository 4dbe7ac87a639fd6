package az.rtcm.directory.admin;

import az.rtcm.directory.Countries;
import az.rtcm.directory.Organisation;
import az.rtcm.directory.OrganisationKind;
import az.rtcm.directory.Organisations;
import az.rtcm.directory.Sex;
import az.rtcm.shared.Settings;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.text.TextState;
import az.rtcm.shared.web.Formats;
import az.rtcm.shared.web.Option;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the fields of these pages offer, in the reader's language and in its alphabet's order. */
@Component
class Choices {

    private final Countries countries;
    private final Organisations organisations;
    private final MessageSource messages;
    private final Settings settings;

    Choices(
            Countries countries,
            Organisations organisations,
            MessageSource messages,
            Settings settings) {
        this.countries = countries;
        this.organisations = organisations;
        this.messages = messages;
        this.settings = settings;
    }

    List<Option> countries(Locale reader) {
        return sorted(
                countries.all().stream()
                        .map(country -> option(country.code(), country.name(), reader)),
                reader);
    }

    List<Option> regions(Locale reader) {
        return sorted(
                countries.regions().values().stream()
                        .map(region -> option(region.code(), region.name(), reader)),
                reader);
    }

    List<Option> organisationsOtherThan(Organisation self, Locale reader) {
        return sorted(
                organisations.all().stream()
                        .filter(other -> !other.id().equals(self.id()))
                        .map(other -> option(other.id().value().toString(), other.name(), reader)),
                reader);
    }

    List<Option> kinds(Locale reader) {
        return worded("directory.kind.", OrganisationKind.values(), reader);
    }

    List<Option> sexes(Locale reader) {
        return worded("directory.sex.", Sex.values(), reader);
    }

    List<Option> languages(Locale reader) {
        return settings.languages().stream()
                .map(code -> new Option(code, word("shared.language." + code, reader)))
                .toList();
    }

    /** The words of every language as a form holds them. */
    Map<String, String> words(LocalizedText text) {
        var words = new HashMap<String, String>();
        settings.languages().forEach(language -> words.put(language, text.words(language)));
        return words;
    }

    /** The text with the words of the form; only what was changed is published anew. */
    LocalizedText text(LocalizedText before, Map<String, String> words) {
        return before.rewritten(typed(words), TextState.PUBLISHED);
    }

    LocalizedText newText(Map<String, String> words) {
        return LocalizedText.written(typed(words), TextState.PUBLISHED);
    }

    private Map<String, String> typed(Map<String, String> words) {
        var typed = new LinkedHashMap<String, String>();
        for (var language : settings.languages()) {
            typed.put(language, Objects.requireNonNullElse(words.get(language), ""));
        }
        return typed;
    }

    boolean isCountry(String code) {
        return countries.find(code).isPresent();
    }

    List<String> languageCodes() {
        return settings.languages();
    }

    boolean isLanguage(String code) {
        return settings.languages().contains(code);
    }

    private Option option(String value, LocalizedText label, Locale reader) {
        return new Option(
                value,
                label.in(reader.getLanguage(), settings.languages())
                        .map(LocalizedText.Shown::text)
                        .orElse(value));
    }

    private List<Option> worded(String prefix, Enum<?>[] values, Locale reader) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), word(prefix + value.name(), reader)))
                .toList();
    }

    private String word(String key, Locale reader) {
        return messages.getMessage(key, null, reader);
    }

    private static List<Option> sorted(Stream<Option> options, Locale reader) {
        var alphabet = Formats.of(reader.getLanguage()).alphabet();
        return options.sorted(Comparator.comparing(Option::label, alphabet)).toList();
    }
}
