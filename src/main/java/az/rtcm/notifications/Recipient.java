package az.rtcm.notifications;

import az.rtcm.directory.Person;
import az.rtcm.shared.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to be written to.
 *
 * @param reader whom the text addresses, in that person's language
 * @param email where the mail goes
 * @param messenger who is asked to pass it on because the reader has no address; null when the
 *     reader has one
 */
record Recipient(Person reader, String email, @Nullable Person messenger) {

    /** Whose mailbox it is. */
    Person receiver() {
        return messenger == null ? reader : messenger;
    }

    static String name(Person person, Page page) {
        return person.name().onCertificate(page.language());
    }
}
