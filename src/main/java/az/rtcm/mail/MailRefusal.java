package az.rtcm.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;

/**
 * Why a mail was not taken.
 *
 * @param words of the server
 */
record MailRefusal(Kind kind, String words) {

    enum Kind {
        /**
         * The server does not answer or does not know us: no mail goes, this one has no part in it.
         */
        SERVER,
        /** Not now (an answer of the 400s): a full mailbox, a greylist. */
        LATER,
        /** Never (an answer of the 500s, or an address that is none). */
        NEVER
    }

    private static final int LONGEST = 1000;

    static MailRefusal of(MailException failure) {
        return switch (failure) {
            case MailParseException unreadable -> new MailRefusal(Kind.NEVER, words(unreadable));
            case MailSendException sending when sending.getCause() == null ->
                    ofMessage(sending.getMessageExceptions()[0]);
            default -> new MailRefusal(Kind.SERVER, words(failure));
        };
    }

    private static MailRefusal ofMessage(Exception failure) {
        var code = code(failure);
        var kind =
                code != null
                        ? code >= 500 ? Kind.NEVER : Kind.LATER
                        : failure instanceof SendFailedException ? Kind.LATER : Kind.SERVER;
        return new MailRefusal(kind, words(failure));
    }

    /** The first answer of the server on this mail, however deep it is wrapped. */
    private static @Nullable Integer code(@Nullable Exception failure) {
        return switch (failure) {
            case null -> null;
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException sending
                    when sending.getNextException() == null && sending.getReturnCode() > 0 ->
                    sending.getReturnCode();
            case MessagingException wrapped -> code(wrapped.getNextException());
            default -> null;
        };
    }

    private static String words(Exception failure) {
        Throwable last = failure;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        if (last instanceof MessagingException message && message.getNextException() != null) {
            last = message.getNextException();
        }
        var words = last.getMessage() == null ? last.getClass().getSimpleName() : last.getMessage();
        return words.strip().substring(0, Math.min(LONGEST, words.strip().length()));
    }
}
