package az.rtcm.shared.web;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What just happened, said once on the next page.
 *
 * @param key message key
 * @param arguments of the message; strings and numbers
 */
public record Notice(Kind kind, String key, List<Serializable> arguments) implements Serializable {

    public enum Kind {
        SUCCESS,
        INFO,
        WARNING
    }

    /** The CSS class of its kind; plain information has none. */
    public @Nullable String style() {
        return switch (kind) {
            case SUCCESS -> "notice--good";
            case WARNING -> "notice--warn";
            case INFO -> null;
        };
    }

    static final String NAME = "notice";

    public static void success(RedirectAttributes redirect, String key, Serializable... arguments) {
        redirect.addFlashAttribute(NAME, new Notice(Kind.SUCCESS, key, List.of(arguments)));
    }

    public static void info(RedirectAttributes redirect, String key, Serializable... arguments) {
        redirect.addFlashAttribute(NAME, new Notice(Kind.INFO, key, List.of(arguments)));
    }

    public static void warning(RedirectAttributes redirect, String key, Serializable... arguments) {
        redirect.addFlashAttribute(NAME, new Notice(Kind.WARNING, key, List.of(arguments)));
    }
}
