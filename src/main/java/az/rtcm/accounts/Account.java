package az.rtcm.accounts;

import az.rtcm.directory.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's way to sign in.
 *
 * @param email what the person types to sign in, in small letters
 * @param hasPassword false until an invitation is answered
 * @param lockedAt null unless an administrator locked it
 * @param secondFactor whether one-time codes are set up
 * @param passkeys how many there are
 */
public record Account(
        PersonId person,
        String email,
        @Nullable Instant emailVerifiedAt,
        boolean hasPassword,
        @Nullable Instant lockedAt,
        boolean secondFactor,
        int passkeys,
        Instant openedAt,
        @Nullable Instant lastSignInAt,
        @Nullable Instant erasureAskedAt) {

    public boolean isLocked() {
        return lockedAt != null;
    }
}
