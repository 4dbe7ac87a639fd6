package az.rtcm.pledges.admin;

import az.rtcm.shared.text.LocalizedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What the forms of pledges have in common: words in several languages. */
final class Typed {

    private Typed() {}

    static Map<String, String> words(LocalizedText text, List<String> languages) {
        var words = new LinkedHashMap<String, String>();
        languages.forEach(language -> words.put(language, text.words(language)));
        return words;
    }

    static void requireWords(
            BindingResult errors, String field, @Nullable Map<String, String> words, int most) {
        if (words == null || words.values().stream().allMatch(String::isBlank)) {
            errors.rejectValue(field, "pledges.refused.no-words");
        }
        limit(errors, field, words, most);
    }

    /**
     * @param most characters in each language
     */
    static void limit(
            BindingResult errors, String field, @Nullable Map<String, String> words, int most) {
        if (words != null && words.values().stream().anyMatch(text -> text.length() > most)) {
            errors.rejectValue(field, "pledges.refused.too-long", new Object[] {most}, null);
        }
    }
}
