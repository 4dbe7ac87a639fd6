package az.rtcm.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.springframework.mail.MailParseException;

/** A mail as it travels. Every try of one edition makes the same message. */
final class OutgoingMessage extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String messageId;

    private OutgoingMessage(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    /**
     * @throws MailParseException if no message can be made of it, as when the address is none
     */
    static OutgoingMessage of(Mail mail, InternetAddress sender, Instant now, Session session) {
        try {
            var message = new OutgoingMessage(session, messageId(mail, sender));
            message.setFrom(sender);
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
            message.setSubject(mail.subject(), UTF_8);
            message.setSentDate(Date.from(now));
            message.setContentLanguage(new String[] {mail.language()});
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Auto-Response-Suppress", "All");
            if (mail.unsubscribe() != null) {
                message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            message.setContent(bothForms(mail));
            message.saveChanges();
            return message;
        } catch (MessagingException e) {
            throw new MailParseException(e);
        }
    }

    private static MimeMultipart bothForms(Mail mail) throws MessagingException {
        var plain = new MimeBodyPart();
        plain.setText(mail.text(), UTF_8);
        var html = new MimeBodyPart();
        html.setText(MailText.html(mail.text(), mail.language(), mail.subject()), UTF_8, "html");
        return new MimeMultipart("alternative", plain, html);
    }

    private static String messageId(Mail mail, InternetAddress sender) {
        var address = sender.getAddress();
        return "<%s.%d@%s>"
                .formatted(
                        mail.id().value(),
                        mail.edition(),
                        address.substring(address.indexOf('@') + 1));
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
