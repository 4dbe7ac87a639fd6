package az.rtcm.mail;

import az.rtcm.shared.Settings;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sends at once what was just committed here, without waiting for the job's next look. However many
 * commits there are, one round goes and at most one more stands ready.
 */
@Component
class MailDispatch implements SmartLifecycle {

    private static final Duration LET_MAIL_LEAVE_FOR = Duration.ofSeconds(25);
    private static final int BEFORE_THE_DATABASE_STOPS = 1;

    private final MailSending sending;
    private final boolean enabled;
    private final ThreadPoolExecutor rounds =
            new ThreadPoolExecutor(
                    1,
                    1,
                    0,
                    TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(1),
                    Thread.ofVirtual().name("mail").factory(),
                    new ThreadPoolExecutor.DiscardPolicy());
    private volatile boolean running;

    MailDispatch(MailSending sending, Settings settings) {
        this.sending = sending;
        this.enabled = settings.jobs().enabled();
    }

    /** Has the mails of this transaction sent when it is committed. */
    void afterCommit() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        if (running) {
                            rounds.execute(sending::sendDue);
                        }
                    }
                });
    }

    @Override
    public boolean isAutoStartup() {
        return enabled;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        rounds.shutdown();
        try {
            rounds.awaitTermination(LET_MAIL_LEAVE_FOR.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_DATABASE_STOPS;
    }
}
