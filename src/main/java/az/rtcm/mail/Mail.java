package az.rtcm.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail on the list.
 *
 * @param to mail address of the recipient
 * @param tries how often the server was asked to take this edition
 * @param edition 1, and one more each time that somebody sends it again
 * @param nextTry when it is tried next; null unless it waits
 * @param problem what the server said when it did not take the mail, in its words
 */
public record Mail(
        MailId id,
        String to,
        @Nullable UUID person,
        String language,
        String subject,
        String text,
        String about,
        @Nullable String unsubscribe,
        Instant written,
        MailState state,
        int tries,
        int edition,
        @Nullable Instant nextTry,
        @Nullable Instant sent,
        @Nullable String problem) {

    private static final String KEYS_TO_ACCOUNTS = "accounts.";

    /** Whether it holds a key to somebody's account, which is nobody else's business. */
    public boolean isConfidential() {
        return about.startsWith(KEYS_TO_ACCOUNTS);
    }

    /** The text for the back office: a key that has reached its owner is not shown any more. */
    public String shownText() {
        return isConfidential() && state == MailState.SENT ? MailText.withoutLinks(text) : text;
    }
}
