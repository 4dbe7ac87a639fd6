package az.rtcm.mail;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes mails. What is not committed is never sent; what is committed is never lost. */
@Service
public class Outbox {

    private final JdbcClient jdbc;
    private final Clock clock;

    Outbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Puts the mail on the list in the writer's transaction; it leaves soon after the commit. */
    @Transactional(propagation = Propagation.MANDATORY)
    public MailId send(NewMail mail) {
        var id = MailId.next();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql(
                        """
                        insert into mail.mail
                            (id, recipient, person_id, language, subject, text, about, unsubscribe,
                             written_at, state, next_try_at)
                        values (:id, :to, :person, :language, :subject, :text, :about, :unsubscribe,
                             :now, 'WAITING', :now)
                        """)
                .param("id", id.value())
                .param("to", mail.to())
                .param("person", mail.person())
                .param("language", mail.language())
                .param("subject", mail.subject())
                .param("text", mail.text())
                .param("about", mail.about())
                .param("unsubscribe", mail.unsubscribe())
                .param("now", now)
                .update();
        return id;
    }
}
