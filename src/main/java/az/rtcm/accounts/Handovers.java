package az.rtcm.accounts;

import az.rtcm.audit.Audit;
import az.rtcm.directory.People;
import az.rtcm.directory.PersonId;
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
    private final Access access;
    private final People people;
    private final Audit audit;

    Handovers(ObjectProvider<Duties> modules, Access access, People people, Audit audit) {
        this.modules = modules;
        this.access = access;
        this.people = people;
        this.audit = audit;
    }

    /** What the person has to see to in all modules. */
    public List<Duty> of(PersonId person) {
        if (!access.has(Role.ADMINISTRATOR)) {
            access.require(Role.values());
        }
        return modules.stream().flatMap(module -> module.of(person).stream()).toList();
    }

    /**
     * @throws IllegalArgumentException if both are the same person or the note is blank
     */
    @Transactional
    public void handOver(PersonId from, PersonId to, String note) {
        access.require(Role.ADMINISTRATOR);
        var _ = people.find(from).orElseThrow(NotFound::new);
        var _ = people.find(to).orElseThrow(NotFound::new);
        if (from.equals(to) || note.isBlank()) {
            throw new IllegalArgumentException("to another person, with a note");
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
