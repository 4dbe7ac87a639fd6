package az.rtcm.directory.admin;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A name in several languages.
 *
 * @param since first day of a new name; none corrects the name of today
 */
record NameForm(Map<String, String> name, @Nullable LocalDate since) {

    NameForm {
        name = Words.sent(name);
    }

    Map<String, String> words() {
        return name;
    }
}
