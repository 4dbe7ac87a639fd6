package az.rtcm.shared.web;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
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

    /** The last part of the CSS class. */
    public String style() {
        return kind.name().toLowerCase(Locale.ROOT);
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
