package az.rtcm.accounts;

import az.rtcm.directory.PersonId;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** What waits for the reader in all modules, the most urgent first. */
@Service
public class ToDo {

    private static final Comparator<Waiting.Item> URGENT_FIRST =
            Comparator.comparing(
                    Waiting.Item::due, Comparator.nullsLast(Comparator.naturalOrder()));

    private final ObjectProvider<Waiting> modules;

    ToDo(ObjectProvider<Waiting> modules) {
        this.modules = modules;
    }

    /** Everything, wherever it is done. */
    public List<Waiting.Item> of(PersonId person) {
        return modules.stream()
                .flatMap(module -> module.of(person).stream())
                .sorted(URGENT_FIRST)
                .toList();
    }

    /** What is done in the back office. */
    public List<Waiting.Item> inOffice(PersonId person) {
        return of(person).stream().filter(Waiting.Item::isOfOffice).toList();
    }
}
