package az.rtcm.attendance.admin;

import az.rtcm.attendance.Evidence;
import az.rtcm.attendance.Mark;
import az.rtcm.attendance.MarkSource;
import az.rtcm.attendance.Remark;
import az.rtcm.directory.PersonId;
import az.rtcm.shared.web.NotFound;
import az.rtcm.training.HalfDay;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The register as it was sent.
 *
 * @param cell one choice for each participant and half-day: who, when, the mark that was seen and
 *     the one that was chosen, so that only what was changed is written
 */
public record MarkForm(
        @Nullable List<String> cell,
        @NotNull MarkSource source,
        @Nullable @Size(max = 500) String note) {

    private static final Pattern CELL =
            Pattern.compile(
                    "([0-9a-f-]{36})_([0-9]{4}-[0-9]{2}-[0-9]{2}-[A-Z]+)_([A-Z]*)_([A-Z]*)");

    static MarkForm empty() {
        return new MarkForm(null, MarkSource.SEEN, null);
    }

    /** The value of a choice. */
    public static String value(
            PersonId person, HalfDay halfDay, @Nullable Mark was, @Nullable Mark now) {
        return "%s_%s_%s_%s".formatted(person.value(), halfDay.code(), name(was), name(now));
    }

    List<Remark> remarks() {
        return remarks(Objects.requireNonNullElse(cell, List.of()));
    }

    static List<Remark> remarks(List<String> cells) {
        return cells.stream().map(MarkForm::remark).toList();
    }

    Evidence evidence() {
        return new Evidence(source, note == null || note.isBlank() ? null : note.strip());
    }

    private static Remark remark(String value) {
        var parts = CELL.matcher(value);
        if (!parts.matches()) {
            throw new NotFound();
        }
        try {
            return new Remark(
                    new PersonId(UUID.fromString(parts.group(1))),
                    HalfDay.of(parts.group(2)),
                    mark(parts.group(3)),
                    mark(parts.group(4)));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new NotFound();
        }
    }

    private static String name(@Nullable Mark mark) {
        return mark == null ? "" : mark.name();
    }

    private static @Nullable Mark mark(String name) {
        return name.isEmpty() ? null : Mark.valueOf(name);
    }
}
