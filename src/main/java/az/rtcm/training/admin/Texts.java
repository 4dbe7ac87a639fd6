package az.rtcm.training.admin;

import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.text.TextState;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A text in several languages as the fields of a form, and back. */
final class Texts {

    private Texts() {}

    static Map<String, String> typed(@Nullable LocalizedText text) {
        var typed = new HashMap<String, String>();
        if (text != null) {
            text.texts()
                    .forEach((language, translation) -> typed.put(language, translation.text()));
        }
        return typed;
    }

    /**
     * The text as it was typed, each language with its revision; as it was when the form did not
     * ask for it.
     */
    static LocalizedText written(LocalizedText before, @Nullable Map<String, String> typed) {
        if (typed == null) {
            return before;
        }
        var text = before.isEmpty() ? LocalizedText.empty(first(typed)) : before;
        for (var language : typed.entrySet()) {
            text = text.with(language.getKey(), language.getValue(), TextState.PUBLISHED);
        }
        return text;
    }

    static boolean isBlank(@Nullable Map<String, String> typed) {
        return typed == null || typed.values().stream().allMatch(String::isBlank);
    }

    private static String first(Map<String, String> typed) {
        return typed.containsKey("en") && !typed.get("en").isBlank()
                ? "en"
                : typed.entrySet().stream()
                        .filter(entry -> !entry.getValue().isBlank())
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse("en");
    }
}
