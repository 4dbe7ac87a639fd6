package az.rtcm.directory;

import az.rtcm.audit.Audit;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.web.NotFound;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The persons that the centre knows, with or without an account. */
@Service
public class People {

    private final PersonRows rows;
    private final Matching matching;
    private final Merges merges;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    People(
            PersonRows rows,
            Matching matching,
            Merges merges,
            Audit audit,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.matching = matching;
        this.merges = merges;
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
        rows.insert(id, person);
        matching.index(id, person.name());
        audit.record("directory.person", id.value(), "registered", null, person);
        return id;
    }

    /** The person known under this id today; a merged one is found as the one it became. */
    public Optional<Person> find(PersonId id) {
        return Optional.ofNullable(byIds(List.of(id)).get(id));
    }

    /** As {@link #find} for many, each under the id that was asked for. */
    public Map<PersonId, Person> byIds(Collection<PersonId> ids) {
        return rows.byIds(ids);
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
            Actor.current().require("COORDINATOR", "ADMINISTRATOR");
        }
        store(
                person,
                new NewPerson(
                        name,
                        person.email(),
                        person.language(),
                        person.sex(),
                        person.birthYear(),
                        person.nationality(),
                        person.illustrative()));
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
     */
    @Transactional
    public void merge(PersonId from, PersonId into) {
        Actor.current().require("COORDINATOR", "ADMINISTRATOR");
        merges.merge(from, into);
    }

    /** Every id that stands for this person: its own and all that were merged into it. */
    public Set<PersonId> sameAs(PersonId id) {
        var survivor = find(id).map(Person::id).orElse(id);
        var ids = new LinkedHashSet<PersonId>();
        ids.add(survivor);
        ids.addAll(rows.mergedInto(survivor));
        return ids;
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
