package az.rtcm.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands due mails to the server, one in each transaction: the row stays locked while the server
 * takes the mail. If this process dies, the lock goes and another sends it; a mail repeats only if
 * it dies after the server's acceptance and before our note, and then with the same Message-ID.
 */
@Component
class MailSending {

    private static final Logger LOG = LoggerFactory.getLogger(MailSending.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(8);
    private static final Duration PAUSE_OF_SERVER = Duration.ofMinutes(5);

    /** With growing pauses: a day and a half. */
    static final int MOST_TRIES = 10;

    private final MailQueue queue;
    private final MailServer server;
    private final TransactionTemplate transaction;
    private final Clock clock;

    private enum Outcome {
        NOTHING_DUE,
        GO_ON,
        SERVER_AWAY
    }

    MailSending(MailQueue queue, MailServer server, TransactionTemplate transaction, Clock clock) {
        this.queue = queue;
        this.server = server;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Bean
    static RecurringTask<Void> mailJob(MailSending sending) {
        return Tasks.recurring("mail.sending", FixedDelay.of(LOOK_EVERY))
                .execute((job, context) -> sending.sendDue());
    }

    /** Sends what is due, unless there is no server or it turns out not to be there. */
    void sendDue() {
        while (server.isKnown() && sendNext() == Outcome.GO_ON) {
            LOG.debug("a mail was dealt with");
        }
    }

    private Outcome sendNext() {
        return transaction.execute(
                status ->
                        queue.claimDue(clock.instant())
                                .map(this::attempt)
                                .orElse(Outcome.NOTHING_DUE));
    }

    private Outcome attempt(Mail mail) {
        try {
            server.take(mail);
            queue.sent(mail.id(), clock.instant());
            return Outcome.GO_ON;
        } catch (MailException e) {
            return refused(mail, MailRefusal.of(e));
        }
    }

    private Outcome refused(Mail mail, MailRefusal refusal) {
        LOG.warn("Mail {} was not taken: {}", mail.id().value(), refusal.words());
        return switch (refusal.kind()) {
            case SERVER -> {
                queue.waits(mail.id(), clock.instant().plus(PAUSE_OF_SERVER), refusal.words());
                yield Outcome.SERVER_AWAY;
            }
            case LATER -> {
                postpone(mail, mail.tries() + 1, refusal);
                yield Outcome.GO_ON;
            }
            case NEVER -> {
                queue.failed(mail.id(), refusal.words());
                yield Outcome.GO_ON;
            }
        };
    }

    private void postpone(Mail mail, int tries, MailRefusal refusal) {
        if (tries >= MOST_TRIES) {
            queue.failed(mail.id(), refusal.words());
        } else {
            queue.postponed(mail.id(), clock.instant().plus(pause(tries)), refusal.words());
        }
    }

    /** Four times as long after each try. */
    static Duration pause(int tries) {
        var pause = FIRST_PAUSE.multipliedBy(1L << (2 * Math.min(tries - 1, 10)));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
