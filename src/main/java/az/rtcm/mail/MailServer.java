package az.rtcm.mail;

import az.rtcm.shared.Settings;
import az.rtcm.shared.WrongSetting;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** The server of the operator that takes outgoing mail; there may be none. */
@Component
class MailServer {

    private static final String PATIENCE_MILLISECONDS = "20000";

    private final @Nullable JavaMailSenderImpl smtp;
    private final InternetAddress sender;
    private final Clock clock;

    /**
     * @throws WrongSetting if the address of the server or of the sender cannot be used, or if this
     *     process is to send mails and the server does not let it in
     */
    MailServer(Settings settings, Clock clock) {
        var url = settings.mail().url();
        this.smtp = url == null || url.isBlank() ? null : smtp(url);
        if (smtp != null && settings.jobs().enabled()) {
            requireAnswer(smtp);
        }
        this.sender = sender(settings.mail().from());
        this.clock = clock;
    }

    boolean isKnown() {
        return smtp != null;
    }

    /**
     * Returns when the server has taken the mail.
     *
     * @throws org.springframework.mail.MailException if it did not
     */
    void take(Mail mail) {
        if (smtp == null) {
            throw new IllegalStateException("no mail server is set");
        }
        smtp.send(OutgoingMessage.of(mail, sender, clock.instant(), smtp.getSession()));
    }

    /** A wrong host or password is told at the start, not when the first invitation is due. */
    static void requireAnswer(JavaMailSenderImpl smtp) {
        try {
            smtp.testConnection();
        } catch (MessagingException e) {
            throw new WrongSetting(
                    "the server of RTCM_MAIL_URL (%s:%d) does not let the platform in: %s"
                            .formatted(
                                    smtp.getHost(),
                                    smtp.getPort(),
                                    String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
        }
    }

    static JavaMailSenderImpl smtp(String url) {
        var address = parsed(url);
        boolean encrypted = "smtps".equals(address.getScheme());
        var smtp = new JavaMailSenderImpl();
        smtp.setProtocol(address.getScheme());
        smtp.setHost(address.getHost());
        smtp.setPort(address.getPort() > 0 ? address.getPort() : encrypted ? 465 : 587);
        smtp.setDefaultEncoding(StandardCharsets.UTF_8.name());
        var credentials = address.getRawUserInfo();
        if (credentials != null) {
            int colon = credentials.indexOf(':');
            smtp.setUsername(decoded(colon < 0 ? credentials : credentials.substring(0, colon)));
            smtp.setPassword(colon < 0 ? "" : decoded(credentials.substring(colon + 1)));
        }
        smtp.setJavaMailProperties(
                properties(
                        address.getScheme(), credentials != null, isElsewhere(address.getHost())));
        return smtp;
    }

    /** A password leaves this machine only encrypted. */
    private static Properties properties(String scheme, boolean signsIn, boolean elsewhere) {
        var properties = new Properties();
        var prefix = "mail." + scheme + '.';
        properties.setProperty(prefix + "auth", String.valueOf(signsIn));
        properties.setProperty(prefix + "connectiontimeout", PATIENCE_MILLISECONDS);
        properties.setProperty(prefix + "timeout", PATIENCE_MILLISECONDS);
        properties.setProperty(prefix + "writetimeout", PATIENCE_MILLISECONDS);
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "starttls.enable", "true");
        properties.setProperty(prefix + "starttls.required", String.valueOf(signsIn && elsewhere));
        return properties;
    }

    private static URI parsed(String url) {
        try {
            var address = new URI(url);
            var scheme = address.getScheme();
            if (address.getHost() != null && ("smtp".equals(scheme) || "smtps".equals(scheme))) {
                return address;
            }
        } catch (URISyntaxException e) {
            // told below: the message of the exception would repeat the password
        }
        throw new WrongSetting(
                "RTCM_MAIL_URL must be smtp://user:password@host:port or smtps://…, with signs such"
                        + " as @ and / in the password written as %40 and %2F");
    }

    private static InternetAddress sender(String from) {
        try {
            var address = new InternetAddress(from, true);
            address.setPersonal(address.getPersonal(), StandardCharsets.UTF_8.name());
            return address;
        } catch (AddressException | java.io.UnsupportedEncodingException e) {
            throw new WrongSetting("RTCM_MAIL_FROM is not a mail address: " + from);
        }
    }

    private static boolean isElsewhere(String host) {
        try {
            return !InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return true;
        }
    }

    private static String decoded(String part) {
        return UriUtils.decode(part, StandardCharsets.UTF_8);
    }
}
