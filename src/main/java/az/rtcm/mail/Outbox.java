package az.rtcm.mail;

import az.rtcm.audit.Audit;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.web.Listing;
import az.rtcm.shared.web.NotFound;
import az.rtcm.shared.web.Paging;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    /** As {@link #send} for many, in one go. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sendAll(List<NewMail> mails) {
        if (!mails.isEmpty()) {
            rows.insert(mails, clock.instant());
            dispatch.afterCommit();
        }
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

    /** Mails that were written to one of these persons, the latest first. */
    public List<Mail> to(Collection<UUID> persons) {
        if (persons.stream().noneMatch(person -> person.equals(Actor.current().person()))) {
            requireReader();
        }
        return rows.to(persons);
    }

    /**
     * Removes all mails to this person, those that others got to pass on, and those to the
     * addresses that are known to be of no other person. For the erasure of a person. Mails to
     * others that hold the same name stay: it may be a namesake's.
     *
     * @param persons all ids of the person
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(Collection<UUID> persons, Collection<String> addresses) {
        Actor.current().require(ADMINISTRATOR);
        int gone = rows.forget(persons, addresses);
        for (var person : persons) {
            audit.record("mail.mail", person, "forgotten", null, Map.of("mails", gone));
        }
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
