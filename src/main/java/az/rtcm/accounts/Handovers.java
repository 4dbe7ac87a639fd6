package az.rtcm.accounts;

import az.rtcm.audit.Audit;
import az.rtcm.directory.People;
import az.rtcm.directory.PersonId;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.web.NotFound;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All duties of one person go to another in one action, with a note (rule 14). */
@Service
public class Handovers {

    private final ObjectProvider<Duties> modules;
    private final AccountRows accounts;
    private final Access access;
    private final People people;
    private final Audit audit;

    Handovers(
            ObjectProvider<Duties> modules,
            AccountRows accounts,
            Access access,
            People people,
            Audit audit) {
        this.modules = modules;
        this.accounts = accounts;
        this.access = access;
        this.people = people;
        this.audit = audit;
    }

    /** What the person has to see to in all modules, for the person and for administrators. */
    public List<Duty> of(PersonId person) {
        if (!person.value().equals(Actor.current().person())) {
            access.require(Role.ADMINISTRATOR);
        }
        return modules.stream().flatMap(module -> module.of(person).stream()).toList();
    }

    /**
     * @throws IllegalArgumentException if both are the same person or the note is blank
     * @throws CannotTakeOver if the account of the other is locked, or lacks a role for a duty
     */
    @Transactional
    public void handOver(PersonId from, PersonId to, String note) {
        access.require(Role.ADMINISTRATOR);
        var _ = people.find(from).orElseThrow(NotFound::new);
        var _ = people.find(to).orElseThrow(NotFound::new);
        if (from.equals(to) || note.isBlank()) {
            throw new IllegalArgumentException("to another person, with a note");
        }
        if (accounts.find(to).filter(account -> !account.isLocked()).isEmpty()) {
            throw new CannotTakeOver();
        }
        modules.stream().forEach(module -> module.handOver(from, to, note));
        audit.record(
                "accounts.duties",
                from.value(),
                "handed-over",
                null,
                Map.of("to", to.value(), "note", note));
    }
}
