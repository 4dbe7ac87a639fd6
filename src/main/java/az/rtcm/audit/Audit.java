package az.rtcm.audit;

import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.web.Listing;
import az.rtcm.shared.web.NotFound;
import az.rtcm.shared.web.Paging;
import az.rtcm.shared.web.VisitorPages;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The trail of every change. Whoever records a change also makes visitors' pages show it. Entries
 * are chained by hash a little later, so that a changed or removed one is noticed; the values that
 * can name people lie apart and can be erased without breaking the chain.
 */
@Service
public class Audit {

    private final Trail trail;
    private final Chain chain;
    private final Erasure erasure;
    private final VisitorPages visitorPages;

    Audit(Trail trail, Chain chain, Erasure erasure, VisitorPages visitorPages) {
        this.trail = trail;
        this.chain = chain;
        this.erasure = erasure;
        this.visitorPages = visitorPages;
    }

    /**
     * Notes in the writer's transaction that the current actor did this.
     *
     * @param subject module and kind of thing: {@code training.session}; the part before the dot is
     *     the module whose public pages are renewed
     * @param action past tense: {@code published}
     * @param before state of the thing before, a record or map, kept as JSON; null when it is new
     * @param after state after; null when it is gone
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            String subject,
            UUID id,
            String action,
            @Nullable Object before,
            @Nullable Object after) {
        trail.add(subject, id, action, before, after);
        visitorPages.changed(subject.substring(0, subject.indexOf('.')));
    }

    /** The entries that an administrator asks for, the newest first unless sorted otherwise. */
    @Transactional(readOnly = true)
    public Listing<Entry> list(EntryFilter filter, Paging paging) {
        requireAdministrator();
        return trail.list(filter, paging);
    }

    /** One entry with what it changed. */
    @Transactional(readOnly = true)
    public Entry entry(UUID id) {
        requireAdministrator();
        return trail.find(id).orElseThrow(NotFound::new);
    }

    /**
     * Chains what was committed since the last time, in the order of its making.
     *
     * @return how many entries were added to the chain
     */
    @Transactional
    public int chain() {
        return chain.extend();
    }

    /** Works the whole chain out anew and compares: says where the first fault is, if any. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ChainReport check() {
        return chain.check(List.of());
    }

    /** The same, and whether these heads that were written down are still in it. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    ChainReport check(Collection<Head> known) {
        return chain.check(known);
    }

    /**
     * Erases what entries about these things hold as values; that something happened, when and by
     * whom stays. The erasure itself is recorded.
     *
     * @return how many entries lost their values
     */
    @Transactional
    public int erase(Collection<UUID> subjects, String reason) {
        requireAdministrator();
        return erasure.ofSubjects(subjects, reason);
    }

    /** Erases the name of a person from all that the person did; the id stays. */
    @Transactional
    public int eraseActor(UUID person, String reason) {
        requireAdministrator();
        return erasure.ofActor(person, reason);
    }

    private static void requireAdministrator() {
        Actor.current().require("ADMINISTRATOR");
    }
}
