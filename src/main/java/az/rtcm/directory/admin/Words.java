package az.rtcm.directory.admin;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Texts that stand in several languages, as typed. */
final class Words {

    private static final int LONGEST = 300;

    private Words() {}

    /** What was sent, or nothing: a form without the field is no fault of the page. */
    static Map<String, String> sent(@Nullable Map<String, String> words) {
        return words == null ? Map.of() : words;
    }

    /**
     * Refuses a text that stands in no language, and words that are too long; true if it is fine.
     */
    static boolean require(Map<String, String> words, String field, Errors errors) {
        if (words.values().stream().allMatch(text -> text == null || text.isBlank())) {
            errors.rejectValue(field, "directory.text.required");
            return false;
        }
        return check(words, field, errors);
    }

    static boolean check(Map<String, String> words, String field, Errors errors) {
        if (words.values().stream().anyMatch(text -> text != null && text.length() > LONGEST)) {
            errors.rejectValue(field, "directory.text.too-long");
            return false;
        }
        return true;
    }
}
