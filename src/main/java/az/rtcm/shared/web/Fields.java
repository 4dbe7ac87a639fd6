package az.rtcm.shared.web;

import az.rtcm.shared.time.PartialDate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * What stands in the fields of the page's form: the values as they were typed, right or wrong, and
 * what is wrong with them.
 */
public final class Fields {

    private final @Nullable BindingResult binding;
    private final Map<String, String[]> sent;
    private final Messages messages;
    private final String language;
    private final Map<String, String> labels = new HashMap<>();

    /**
     * @param sent what was typed, by name of the field; empty when the page only shows the form
     */
    Fields(
            @Nullable BindingResult binding,
            Map<String, String[]> sent,
            Messages messages,
            String language) {
        this.binding = binding;
        this.sent = sent;
        this.messages = messages;
        this.language = language;
    }

    /** The value as text, empty when there is none. */
    public String value(String field) {
        return switch (raw(field)) {
            case null -> "";
            case String[] several -> several.length == 0 ? "" : several[0];
            case Collection<?> several ->
                    several.isEmpty() ? "" : String.valueOf(several.iterator().next());
            case LocalDate day -> PartialDate.of(day).typed();
            case PartialDate date -> date.typed();
            case Object single -> single.toString();
        };
    }

    /** Notes how a field is called on the page, so that the list of mistakes can name it. */
    public void named(String field, String label) {
        labels.put(field, label);
    }

    /** Whether the option is among the chosen ones. */
    public boolean chosen(String field, String option) {
        return switch (raw(field)) {
            case null -> false;
            case Object[] several ->
                    Arrays.stream(several).anyMatch(one -> option.equals(String.valueOf(one)));
            case Collection<?> several ->
                    several.stream().anyMatch(one -> option.equals(String.valueOf(one)));
            case Object single -> option.equals(single.toString());
        };
    }

    /** The first thing wrong with this field, in the reader's language, or null. */
    public @Nullable String error(String field) {
        if (binding == null) {
            return null;
        }
        FieldError error = binding.getFieldError(field);
        return error == null ? null : messages.resolve(error, language);
    }

    /**
     * The ids of what explains this field, for {@code aria-describedby}; null when there is none.
     */
    public @Nullable String describedBy(String field, boolean hasHelp) {
        var ids =
                Stream.of(
                                hasHelp ? "help-" + field : null,
                                error(field) == null ? null : "error-" + field)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }

    /**
     * As {@link #describedBy(String, boolean)} for one of a group: its own mistake and the group's.
     */
    public @Nullable String describedBy(String field, String group) {
        var ids =
                Stream.of(field, group)
                        .filter(one -> error(one) != null)
                        .map(one -> "error-" + one)
                        .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }

    /** For {@code aria-invalid}: null when neither the field nor the group around it is wrong. */
    public @Nullable String invalid(String... fieldAndGroup) {
        return Arrays.stream(fieldAndGroup).allMatch(one -> error(one) == null) ? null : "true";
    }

    public boolean hasErrors() {
        return binding != null && binding.hasErrors();
    }

    /** Everything that is wrong, in the order of the form. */
    public List<Problem> problems() {
        return binding == null
                ? List.of()
                : Stream.concat(
                                binding.getFieldErrors().stream(),
                                binding.getGlobalErrors().stream())
                        .map(error -> problem(error))
                        .distinct()
                        .toList();
    }

    private Problem problem(ObjectError error) {
        var field = error instanceof FieldError ofField ? ofField.getField() : null;
        var label = field == null ? null : labels.get(field);
        return new Problem(field, label, messages.resolve(error, language));
    }

    /** A refused form is shown as it was sent: one wrong field and there is no form object. */
    private @Nullable Object raw(String field) {
        if (binding == null) {
            return null;
        }
        if (!sent.isEmpty() && binding.hasErrors()) {
            return sent.get(field);
        }
        try {
            return binding.getFieldValue(field);
        } catch (org.springframework.beans.InvalidPropertyException e) {
            return null;
        }
    }
}
