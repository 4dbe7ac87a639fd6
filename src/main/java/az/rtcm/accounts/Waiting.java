package az.rtcm.accounts;

import az.rtcm.directory.PersonId;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.web.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What waits for a person today, as each module knows it; shown in the cabinet. */
public interface Waiting {

    /** Called in the person's own name; only what the person can do something about. */
    List<Item> of(PersonId person);

    /**
     * @param text message key
     * @param arguments of the message: numbers, words, and texts of which the reader sees the own
     *     language
     * @param path within the site without its language, or beginning with {@code /admin}
     * @param due until when, null when it is not urgent
     */
    record Item(String text, List<Object> arguments, String path, @Nullable Instant due) {

        private static final Duration SOON = Duration.ofDays(3);

        /** What is to be done, in the language of the page. */
        public String words(Page page) {
            return page.t(
                    text,
                    arguments.stream()
                            .map(
                                    one ->
                                            one instanceof LocalizedText words
                                                    ? page.plain(words)
                                                    : one)
                            .toArray());
        }

        /** Where it is done, as an address. */
        public String address(Page page) {
            return isOfOffice() ? path : page.url(path);
        }

        /** Whether it is done in the back office. */
        boolean isOfOffice() {
            return path.startsWith("/admin");
        }

        public boolean isLate(Instant now) {
            return due != null && due.isBefore(now);
        }

        public boolean isSoon(Instant now) {
            return due != null && !isLate(now) && due.isBefore(now.plus(SOON));
        }
    }
}
