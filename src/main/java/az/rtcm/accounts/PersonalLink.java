package az.rtcm.accounts;

import az.rtcm.directory.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link that lets one person do one thing without signing in.
 *
 * @param purpose module and thing: {@code nominations.confirmation}
 * @param subject what it is about, as the purpose understands it
 * @param usedAt null until it is answered for good or withdrawn
 * @param withdrawn whether the matter was settled without an answer to this link
 */
public record PersonalLink(
        UUID id,
        String purpose,
        PersonId person,
        UUID subject,
        Instant expiresAt,
        @Nullable Instant usedAt,
        boolean withdrawn) {}
