package az.rtcm.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change.
 *
 * @param actor name of who did it as it was then, null when it was erased
 * @param actorPerson id of the person who did it, if it was one
 * @param subject module and kind of thing: {@code training.session}
 * @param action what was done, in the past tense
 * @param differences what it changed; empty when the values were erased
 * @param erased whether the values were erased
 * @param number place in the chain, null while it waits to be chained
 */
public record Entry(
        UUID id,
        Instant at,
        @Nullable String actor,
        @Nullable UUID actorPerson,
        String subject,
        UUID subjectId,
        String action,
        List<Difference> differences,
        boolean erased,
        @Nullable Long number) {}
