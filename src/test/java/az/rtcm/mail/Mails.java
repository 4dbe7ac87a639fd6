package az.rtcm.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The mails that really left in a test, as the mail server took them. Autowire it; give each
 * recipient of your test an address of its own.
 */
public class Mails {

    private static final Pattern LINK = Pattern.compile("https?://\\S*[^\\s.,;:!?)]");

    private final GreenMail server;
    private final MailSending sending;

    Mails(GreenMail server, MailSending sending) {
        this.server = server;
        this.sending = sending;
    }

    /** A mail as its recipient reads it. */
    public record Received(String to, String subject, String text, MimeMessage message) {

        /** The first address in the text. */
        public String link() {
            var link = LINK.matcher(text);
            assertThat(link.find()).as("a link in: %s", text).isTrue();
            return link.group();
        }

        /** The path of {@link #link()}, to be opened in this test. */
        public String path() {
            return link().replaceFirst("https?://[^/]+", "");
        }
    }

    /** What this address has received until now, oldest first. */
    public List<Received> to(String address) {
        sending.sendDue();
        return Arrays.stream(server.getReceivedMessagesForDomain(address))
                .map(Mails::received)
                .filter(mail -> mail.to().equals(address))
                .toList();
    }

    /** The last mail to this address; waits for one when an event has to be dealt with first. */
    public Received lastTo(String address) {
        return lastTo(address, "");
    }

    /** As {@link #lastTo}, of those whose subject holds these words. */
    public Received lastTo(String address, String subject) {
        sendWhatOthersLeft();
        return await().until(
                        () ->
                                to(address).stream()
                                        .filter(mail -> mail.subject().contains(subject))
                                        .toList(),
                        mails -> !mails.isEmpty())
                .getLast();
    }

    /** Thousands of mails of tests that read none; that takes longer than any wait for one. */
    private void sendWhatOthersLeft() {
        sending.sendDue();
    }

    private static Received received(MimeMessage message) {
        try {
            var to = (InternetAddress) message.getAllRecipients()[0];
            return new Received(to.getAddress(), message.getSubject(), text(message), message);
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(MimeMessage message) throws MessagingException, IOException {
        BodyPart plain = ((MimeMultipart) message.getContent()).getBodyPart(0);
        return plain.getContent().toString().replace("\r\n", "\n");
    }
}
