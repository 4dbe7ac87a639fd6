package az.rtcm.mail;

import az.rtcm.audit.Audit;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.web.Listing;
import az.rtcm.shared.web.NotFound;
import az.rtcm.shared.web.Paging;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes mails and shows them. What is not committed is never sent; what is committed is never lost.
 * Addresses of people are seen only by administrators and coordinators, keys to accounts only by
 * administrators.
 */
@Service
public class Outbox {

    private static final String ADMINISTRATOR = "ADMINISTRATOR";
    private static final String COORDINATOR = "COORDINATOR";

    private final MailRows rows;
    private final MailDispatch dispatch;
    private final Audit audit;
    private final Clock clock;

    Outbox(MailRows rows, MailDispatch dispatch, Audit audit, Clock clock) {
        this.rows = rows;
        this.dispatch = dispatch;
        this.audit = audit;
        this.clock = clock;
    }

    /** Puts the mail on the list in the writer's transaction; it leaves soon after the commit. */
    @Transactional(propagation = Propagation.MANDATORY)
    public MailId send(NewMail mail) {
        var id = MailId.next();
        rows.insert(id, mail, clock.instant());
        dispatch.afterCommit();
        return id;
    }

    /**
     * Sends a mail once more, whatever became of it before.
     *
     * @throws NotFound if there is none, or none that this person may see
     */
    @Transactional
    public void sendAgain(MailId id) {
        var mail = require(id);
        rows.again(id, clock.instant());
        audit.record("mail.mail", id.value(), "sent-again", Map.of("state", mail.state()), null);
        dispatch.afterCommit();
    }

    /**
     * The mails whose recipient or subject holds the words, newest first unless sorted by {@code
     * to}, {@code subject} or {@code state}.
     *
     * @param state only these; all when null
     */
    public Listing<Mail> list(String search, @Nullable MailState state, Paging paging) {
        requireReader();
        return rows.list(search, state, readsKeys(), paging);
    }

    /** How many mails this person may see that could not be delivered. */
    public long failed() {
        requireReader();
        return rows.failed(readsKeys());
    }

    /**
     * @throws NotFound if there is none, or none that this person may see
     */
    public Mail require(MailId id) {
        requireReader();
        return rows.find(id)
                .filter(mail -> !mail.isConfidential() || readsKeys())
                .orElseThrow(NotFound::new);
    }

    private static void requireReader() {
        if (!readsKeys() && !Actor.current().roles().contains(COORDINATOR)) {
            throw new AccessDeniedException("mails are read by administrators and coordinators");
        }
    }

    private static boolean readsKeys() {
        var actor = Actor.current();
        return actor.isPlatform() || actor.roles().contains(ADMINISTRATOR);
    }
}
