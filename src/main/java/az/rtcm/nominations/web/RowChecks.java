package az.rtcm.nominations.web;

import az.rtcm.directory.Person;
import az.rtcm.nominations.Lists;
import az.rtcm.nominations.OrganisationList;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;

/** What is wrong with each pasted row, said with the words of the form. */
@Component
class RowChecks {

    private static final String COLUMN = "nominations.column.";

    private final Lists lists;
    private final SpringValidatorAdapter validator;
    private final MessageSource messages;

    RowChecks(Lists lists, Validator validator, MessageSource messages) {
        this.lists = lists;
        this.validator = new SpringValidatorAdapter(validator);
        this.messages = messages;
    }

    List<PastedRow> check(OrganisationList list, List<PastedRows.Typed> typed, String language) {
        var seen = new HashSet<String>();
        var listed =
                list.nominees().stream()
                        .filter(nominee -> nominee.state().isLive())
                        .map(nominee -> key(nominee.person()))
                        .collect(Collectors.toSet());
        var stored =
                list.nominees().stream()
                        .map(nominee -> nominee.id().value())
                        .collect(Collectors.toSet());
        var rows = new ArrayList<PastedRow>();
        for (var row : typed) {
            var problems = problems(row, Locale.of(language));
            if (problems.isEmpty()
                    && !stored.contains(row.form().id())
                    && !isNew(row.form(), seen, listed)) {
                problems.add(text("nominations.row.twice", Locale.of(language)));
            }
            rows.add(
                    new PastedRow(
                            rows.size() + 1,
                            row.form(),
                            row.sex(),
                            row.birthYear(),
                            List.copyOf(problems),
                            List.of()));
        }
        return withNamesakes(list, rows);
    }

    /** Rows with problems are not stored, and rows that were stored ask nothing any more. */
    private List<PastedRow> withNamesakes(OrganisationList list, List<PastedRow> rows) {
        var asked =
                rows.stream()
                        .filter(PastedRow::isFine)
                        .filter(row -> !list.holds(row.form().nominationId()))
                        .toList();
        var alike =
                lists.namesakes(
                        list.session().id(),
                        list.organisation().id(),
                        asked.stream().map(row -> row.form().person(false)).toList());
        return rows.stream()
                .map(row -> asked.contains(row) ? row.like(alike.get(asked.indexOf(row))) : row)
                .toList();
    }

    private static boolean isNew(NomineeForm form, Set<String> seen, Set<String> listed) {
        var key = key(form.person(false).name().latin(), form.birthYear());
        return seen.add(key) && !listed.contains(key);
    }

    private List<String> problems(PastedRows.Typed row, Locale language) {
        var errors = new BeanPropertyBindingResult(row.form(), "form");
        validator.validate(row.form(), errors);
        var problems = new ArrayList<String>();
        for (var error : errors.getFieldErrors()) {
            problems.add(column(error, language) + ": " + messages.getMessage(error, language));
        }
        if (row.hasWrongYear()) {
            problems.add(
                    text(COLUMN + "birthYear", language)
                            + ": "
                            + text("typeMismatch.java.lang.Integer", language));
        }
        return problems;
    }

    private String column(FieldError error, Locale language) {
        return text(COLUMN + error.getField(), language);
    }

    private String text(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }

    private static String key(Person person) {
        return key(person.name().latin(), person.birthYear());
    }

    private static String key(String name, @org.jspecify.annotations.Nullable Integer birthYear) {
        return name.toLowerCase(Locale.ROOT) + "/" + birthYear;
    }
}
