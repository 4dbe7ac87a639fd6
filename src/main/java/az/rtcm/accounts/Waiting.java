package az.rtcm.accounts;

import az.rtcm.directory.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What waits for a person today, as each module knows it; shown in the cabinet. */
public interface Waiting {

    /** Called in the person's own name; only what the person can do something about. */
    List<Item> of(PersonId person);

    /**
     * @param text message key
     * @param arguments of the message; texts already in the given language
     * @param path within the site without its language, or beginning with {@code /admin}
     * @param due until when, null when it is not urgent
     */
    record Item(String text, List<Object> arguments, String path, @Nullable Instant due) {}
}
