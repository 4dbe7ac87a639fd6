package az.rtcm.nominations.web;

import az.rtcm.directory.Person;
import java.util.List;

/**
 * A pasted row in the preview.
 *
 * @param problems in the reader's language; a row with any is not stored
 * @param alike people of the same organisation who may be the one described
 */
public record PastedRow(
        int number,
        NomineeForm form,
        String sex,
        String birthYear,
        List<String> problems,
        List<Person> alike) {

    PastedRow like(List<Person> known) {
        return new PastedRow(number, form, sex, birthYear, problems, known);
    }

    public boolean isFine() {
        return problems.isEmpty();
    }
}
