package az.rtcm.audit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; what is null asks for nothing.
 *
 * @param subject a module ({@code training}) or a kind of thing ({@code training.session})
 * @param subjectId one thing
 * @param actor part of the name of who did it
 * @param from first day, in the centre's time zone
 * @param to last day
 * @param words that stand in the values before or after
 */
public record EntryFilter(
        @Nullable String subject,
        @Nullable UUID subjectId,
        @Nullable String actor,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String words) {

    public EntryFilter {
        subject = asked(subject);
        actor = asked(actor);
        words = asked(words);
    }

    private static @Nullable String asked(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
