package az.rtcm.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A role that a person holds or held.
 *
 * @param deputy whether as deputy of the one who holds it
 * @param grantedBy name of who gave it
 * @param endedAt null while it is held
 * @param note why it ended
 */
public record Grant(
        Role role,
        Scope scope,
        boolean deputy,
        Instant since,
        String grantedBy,
        @Nullable Instant endedAt,
        @Nullable String note) {}
