package az.rtcm.accounts;

import az.rtcm.audit.Audit;
import az.rtcm.directory.People;
import az.rtcm.directory.Person;
import az.rtcm.directory.PersonId;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.web.NotFound;
import az.rtcm.shared.web.Panel;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who sees to the things of one kind, and who does when the owner cannot (rule 14). A module whose
 * things are somebody’s duty declares a bean, made by {@link Ownerships}; its table has the columns
 * {@code owner} and {@code deputy}.
 */
public class Ownership implements Duties {

    private final Kind kind;
    private final OwnerRows rows;
    private final Accounts accounts;
    private final People people;
    private final Access access;
    private final Audit audit;

    Ownership(
            Kind kind,
            OwnerRows rows,
            Accounts accounts,
            People people,
            Access access,
            Audit audit) {
        this.kind = kind;
        this.rows = rows;
        this.accounts = accounts;
        this.people = people;
        this.access = access;
        this.audit = audit;
    }

    /**
     * @param subject the table with its schema, as the audit trail calls the things
     * @param label message key of what the duty is
     * @param title column with the title
     * @param open SQL condition of what is still to be done; a constant of the module
     * @param page where a thing is worked on; its id follows
     * @param roles whose holders can own a thing, and say who does
     */
    public record Kind(
            String subject,
            String label,
            String title,
            String open,
            String page,
            List<Role> roles) {}

    /** A thing and those who see to it. */
    public record Owned(
            UUID id, LocalizedText title, @Nullable PersonId owner, @Nullable PersonId deputy) {

        /** The same with another in the place of some; who becomes owner is deputy no more. */
        Owned handedOver(Collection<PersonId> from, PersonId to) {
            var newOwner = owner != null && from.contains(owner) ? to : owner;
            var newDeputy = deputy != null && from.contains(deputy) ? to : deputy;
            return new Owned(
                    id,
                    title,
                    newOwner,
                    newDeputy != null && newDeputy.equals(newOwner) ? null : newDeputy);
        }
    }

    public Kind kind() {
        return kind;
    }

    /**
     * The thing, for somebody who may say who sees to it.
     *
     * @throws NotFound if there is none
     */
    public Owned toEntrust(UUID id) {
        access.require(kind.roles().toArray(Role[]::new));
        return rows.find(kind, id).orElseThrow(NotFound::new);
    }

    /** Everybody who can own a thing, by name. */
    public List<Person> candidates() {
        var holders =
                kind.roles().stream().flatMap(role -> accounts.holders(role).stream()).toList();
        return people.byIds(holders).values().stream()
                .distinct()
                .sorted(Comparator.comparing(person -> person.name().latin()))
                .toList();
    }

    /**
     * @throws IllegalArgumentException if one of them cannot own a thing, or both are the same
     */
    @Transactional
    public void entrust(UUID id, PersonId owner, @Nullable PersonId deputy) {
        access.require(kind.roles().toArray(Role[]::new));
        var before = rows.toEntrust(kind, id).orElseThrow(NotFound::new);
        var able = candidates().stream().map(Person::id).toList();
        if (!able.contains(owner)
                || deputy != null && (!able.contains(deputy) || deputy.equals(owner))) {
            throw new IllegalArgumentException("an owner and another as deputy");
        }
        store(before, new Owned(id, before.title(), owner, deputy), "entrusted", null);
    }

    /** What a page of the thing shows of them, with the way to change it. */
    public Panel.Fragment panel(UUID id) {
        var owned = rows.find(kind, id).orElseThrow(NotFound::new);
        var model = new HashMap<String, Object>();
        model.put("address", "/admin/owners/" + kind.subject() + "/" + id);
        model.put("mayEntrust", kind.roles().stream().anyMatch(access::has));
        var ids = Stream.of(owned.owner(), owned.deputy());
        var known = people.byIds(ids.filter(Objects::nonNull).toList());
        put(model, "owner", known, owned.owner());
        put(model, "deputy", known, owned.deputy());
        return new Panel.Fragment("accounts/admin/owners.jte", model);
    }

    @Override
    public List<Duty> of(PersonId person) {
        var same = people.sameAs(person);
        return rows.of(kind, same).stream()
                .map(
                        owned ->
                                new Duty(
                                        kind.label(),
                                        owned.id(),
                                        owned.title(),
                                        owned.owner() == null || !same.contains(owned.owner()),
                                        kind.roles(),
                                        kind.page() + owned.id()))
                .toList();
    }

    @Override
    public void handOver(PersonId from, PersonId to, String note) {
        var same = people.sameAs(from);
        var open = rows.toHandOver(kind, same);
        if (!open.isEmpty() && candidates().stream().noneMatch(able -> able.id().equals(to))) {
            throw new CannotTakeOver();
        }
        for (var owned : open) {
            store(owned, owned.handedOver(same, to), "handed-over", note);
        }
    }

    private void store(Owned before, Owned after, String action, @Nullable String note) {
        rows.set(kind, after);
        audit.record(kind.subject(), before.id(), action, noted(before, null), noted(after, note));
    }

    private static Map<String, @Nullable Object> noted(Owned owned, @Nullable String note) {
        var state = new HashMap<String, @Nullable Object>();
        state.put("owner", owned.owner() == null ? null : owned.owner().value());
        state.put("deputy", owned.deputy() == null ? null : owned.deputy().value());
        if (note != null) {
            state.put("reason", note);
        }
        return state;
    }

    private static void put(
            Map<String, Object> model,
            String name,
            Map<PersonId, Person> known,
            @Nullable PersonId id) {
        var person = id == null ? null : known.get(id);
        if (person != null) {
            model.put(name, person.name().latin());
        }
    }
}
