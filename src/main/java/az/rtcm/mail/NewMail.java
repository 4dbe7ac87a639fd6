package az.rtcm.mail;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one recipient. It is sent as plain text and, made from the same text, as HTML in which
 * addresses of pages are links.
 *
 * @param to mail address; a wrong one does not stop the writer, the mail then shows as failed
 * @param person to whom it goes, when that is a person of the directory
 * @param language code of the language that it is written in
 * @param subject one line
 * @param text paragraphs are divided by blank lines
 * @param about the kind of mail, its module first: {@code nominations.selected}
 * @param unsubscribe absolute address at which the recipient ends such mails with one click; only
 *     for what the recipient subscribed to
 * @param concerns who is named in it besides the one who gets it: it goes when one of them is
 *     forgotten
 */
public record NewMail(
        String to,
        @Nullable UUID person,
        String language,
        String subject,
        String text,
        String about,
        @Nullable String unsubscribe,
        Set<UUID> concerns) {

    public NewMail {
        concerns = Set.copyOf(concerns);
        to = to.strip();
        subject = subject.strip();
        if (to.isEmpty() || subject.isEmpty() || text.isBlank()) {
            throw new IllegalArgumentException("a mail needs a recipient, a subject and a text");
        }
        if (subject.lines().count() > 1) {
            throw new IllegalArgumentException("a subject is one line: " + subject);
        }
    }

    public NewMail(
            String to,
            @Nullable UUID person,
            String language,
            String subject,
            String text,
            String about) {
        this(to, person, language, subject, text, about, null, Set.of());
    }

    /** The same mail, about these people: one who is to be told, or all of a list. */
    public NewMail concerning(Set<UUID> others) {
        return new NewMail(to, person, language, subject, text, about, unsubscribe, others);
    }
}
