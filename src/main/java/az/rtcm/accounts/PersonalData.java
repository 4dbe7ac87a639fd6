package az.rtcm.accounts;

import az.rtcm.directory.PersonId;
import java.util.List;

/** What a module holds on a person, for the person's own eyes, and its erasure. */
public interface PersonalData {

    /** Everything held; called in the person's own name. */
    List<Section> of(PersonId person);

    /**
     * Erases what need not stay. Called in one transaction with all other modules, in the name of
     * the administrator.
     *
     * @return message keys of what stays, each a sentence that says why
     */
    List<String> erase(PersonId person);

    /**
     * @param title message key
     * @param rows one for each record
     */
    record Section(String title, List<List<Field>> rows) {}

    /**
     * @param name message key
     */
    record Field(String name, String value) {}
}
