package az.rtcm.mail;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of mails as those who send them see it: what is due, and what became of it. */
@Repository
class MailQueue {

    private final JdbcClient jdbc;

    MailQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A mail that is due and that nobody else is sending; ours until the transaction ends. */
    Optional<Mail> claimDue(Instant now) {
        return jdbc.sql(
                        """
                        select * from mail.mail
                         where state = 'WAITING' and next_try_at <= :now
                         order by next_try_at, id
                         limit 1
                           for update skip locked
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(MailRows::mail)
                .optional();
    }

    void sent(MailId id, Instant now) {
        jdbc.sql(
                        """
                        update mail.mail
                           set state = 'SENT', sent_at = :now, next_try_at = null, problem = null,
                               tries = tries + 1
                         where id = :id
                        """)
                .param("id", id.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** As {@link #postponed}, but no try of this mail: the server did not come to look at it. */
    void waits(MailId id, Instant next, String problem) {
        jdbc.sql("update mail.mail set next_try_at = :next, problem = :problem where id = :id")
                .param("id", id.value())
                .param("next", next.atOffset(ZoneOffset.UTC))
                .param("problem", problem)
                .update();
    }

    void postponed(MailId id, Instant next, String problem) {
        jdbc.sql(
                        """
                        update mail.mail
                           set next_try_at = :next, problem = :problem, tries = tries + 1
                         where id = :id
                        """)
                .param("id", id.value())
                .param("next", next.atOffset(ZoneOffset.UTC))
                .param("problem", problem)
                .update();
    }

    void failed(MailId id, String problem) {
        jdbc.sql(
                        """
                        update mail.mail
                           set state = 'FAILED', next_try_at = null, problem = :problem,
                               tries = tries + 1
                         where id = :id
                        """)
                .param("id", id.value())
                .param("problem", problem)
                .update();
    }
}
