package az.rtcm.directory;

import az.rtcm.audit.Audit;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.web.Listing;
import az.rtcm.shared.web.NotFound;
import az.rtcm.shared.web.Paging;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The persons that the centre knows, with or without an account. */
@Service
public class People {

    private static final String[] OFFICE = {"COORDINATOR", "ADMINISTRATOR"};

    private final PersonRows rows;
    private final PersonList list;
    private final Matching matching;
    private final Merges merges;
    private final ObjectProvider<MergeRule> mergeRules;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    People(
            PersonRows rows,
            PersonList list,
            Matching matching,
            Merges merges,
            ObjectProvider<MergeRule> mergeRules,
            Audit audit,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.list = list;
        this.matching = matching;
        this.merges = merges;
        this.mergeRules = mergeRules;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Registers a person, even if somebody similar is known: ask {@link #similar} before. The
     * calling module decides who may; visitors may never.
     */
    @Transactional
    public PersonId register(NewPerson person) {
        if (Actor.current().isVisitor()) {
            throw new AccessDeniedException("visitors register nobody");
        }
        var id = PersonId.next();
        add(id, person);
        return id;
    }

    /**
     * Registers a person in the back office. Twice the same id is once: a form may be sent again.
     *
     * @param id made with the blank form
     * @param different whether somebody looked at those who are similar and knows that this is
     *     another one
     * @throws LooksKnown if somebody similar is known and nobody has looked
     */
    @Transactional
    public void register(PersonId id, NewPerson person, boolean different) throws LooksKnown {
        Actor.current().require(OFFICE);
        if (find(id).isPresent()) {
            return;
        }
        var matches = different ? List.<Match>of() : similar(person);
        if (!matches.isEmpty()) {
            throw new LooksKnown(matches);
        }
        add(id, person);
    }

    private void add(PersonId id, NewPerson person) {
        if (rows.insert(id, person)) {
            matching.index(id, person.name());
            audit.record("directory.person", id.value(), "registered", null, person);
        }
    }

    /** The person known under this id today; a merged one is found as the one it became. */
    public Optional<Person> find(PersonId id) {
        return Optional.ofNullable(byIds(List.of(id)).get(id));
    }

    /** As {@link #find} for many, each under the id that was asked for. */
    public Map<PersonId, Person> byIds(Collection<PersonId> ids) {
        return rows.byIds(ids);
    }

    /** Everybody whom the filter lets through, merged ones only as their survivor. */
    @Transactional(readOnly = true)
    public Listing<Person> list(PersonFilter filter, Paging paging) {
        Actor.current().require(OFFICE);
        return list.page(filter, paging);
    }

    /** The person as the back office works on it, followed through merges. */
    @Transactional(readOnly = true)
    public PersonSheet sheet(PersonId id) {
        Actor.current().require(OFFICE);
        var person = find(id).orElseThrow(NotFound::new);
        return rows.sheet(person, merges.into(person.id()));
    }

    /**
     * Who may be the same person, whatever script the names are in, the likeliest first. Nothing is
     * merged.
     */
    public List<Match> similar(NewPerson person) {
        return matching.similar(person, Set.of());
    }

    /** As {@link #similar(NewPerson)} for somebody registered, who is left out of the answer. */
    public List<Match> similar(PersonId id) {
        var person = find(id).orElseThrow(NotFound::new);
        return matching.similar(person.details(), Set.of(person.id()));
    }

    /** Corrects or changes the name: by the person, a coordinator or an administrator. */
    @Transactional
    public void rename(PersonId id, PersonName name) {
        var person = find(id).orElseThrow(NotFound::new);
        if (!person.id().value().equals(Actor.current().person())) {
            Actor.current().require(OFFICE);
        }
        store(person, person.details().named(name));
    }

    /**
     * Changes what is known of a person.
     *
     * @param version of the sheet that the change was made on
     * @throws OptimisticLockingFailureException if somebody else was faster, also with a merger:
     *     the survivor is another person than the one who was looked at
     */
    @Transactional
    public void change(PersonId id, NewPerson details, int version) {
        Actor.current().require(OFFICE);
        rows.claim(id, version);
        var person = find(id).orElseThrow(NotFound::new);
        if (!person.id().equals(id)) {
            throw new OptimisticLockingFailureException("merged meanwhile: " + id.value());
        }
        store(person, details);
    }

    /**
     * Writes anew what is known of a person. The calling module decides who may; visitors may
     * never.
     */
    @Transactional
    public void change(PersonId id, NewPerson details) {
        if (Actor.current().isVisitor()) {
            throw new AccessDeniedException("visitors change nobody");
        }
        store(find(id).orElseThrow(NotFound::new), details);
    }

    /**
     * Makes one person of two: {@code from} is found, counted and shown as {@code into} from now
     * on. All that hangs on either stays where it is and hangs on the survivor. Can be taken back.
     *
     * @throws AccessDeniedException where {@link #mayMerge} says no
     */
    @Transactional
    public void merge(PersonId from, PersonId into) {
        Actor.current().require(OFFICE);
        merges.lockAll();
        requireThat(mayMerge(from, into));
        merges.merge(from, into);
    }

    /** Whether whoever acts may make one of these two, or two of them again. */
    public boolean mayMerge(PersonId one, PersonId other) {
        var concerned = new LinkedHashSet<>(sameAs(one));
        concerned.addAll(sameAs(other));
        return mergeRules.stream().allMatch(rule -> rule.allows(concerned));
    }

    /**
     * Takes a merge back: what hung on the merged person before hangs on it again.
     *
     * @return the person who stands alone again
     * @throws AccessDeniedException where {@link #mayMerge} says no
     */
    @Transactional
    public PersonId separate(MergeId merge) {
        Actor.current().require(OFFICE);
        merges.lockAll();
        var survivor = merges.survivor(merge);
        requireThat(mayMerge(survivor, survivor));
        return merges.separate(merge);
    }

    /** Every id that stands for this person: its own and all that were merged into it. */
    public Set<PersonId> sameAs(PersonId id) {
        var ids = new LinkedHashSet<>(rows.same(id));
        return ids.isEmpty() ? Set.of(id) : ids;
    }

    /**
     * Forgets who the person was, under every id, also in the audit trail. Sex stays for the
     * figures; what the person took part in stays without a name.
     */
    @Transactional
    public void erase(PersonId id) {
        Actor.current().require("ADMINISTRATOR");
        for (var same : sameAs(id)) {
            rows.erase(same);
            matching.forget(same);
            audit.erase(List.of(same.value()), "erasure of a person");
            audit.eraseActor(same.value(), "erasure of a person");
            audit.record("directory.person", same.value(), "erased", null, null);
        }
    }

    /** When this record was registered, whatever became of it. */
    public Instant registeredAt(PersonId id) {
        return rows.registeredAt(id);
    }

    /** Each record that stands for this person, as it was written before they were merged. */
    public List<Person> records(PersonId id) {
        return rows.own(sameAs(id));
    }

    private static void requireThat(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException("only an administrator merges or separates these");
        }
    }

    private void store(Person before, NewPerson after) {
        rows.update(before.id(), after);
        if (!before.name().equals(after.name())) {
            matching.index(before.id(), after.name());
            events.publishEvent(new PersonRenamed(before.id()));
        }
        audit.record("directory.person", before.id().value(), "changed", before.details(), after);
    }
}
