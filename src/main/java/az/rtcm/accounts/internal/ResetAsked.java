package az.rtcm.accounts.internal;

import java.util.UUID;

/**
 * Somebody asked for a new password.
 *
 * @param request where the address stands until it is dealt with
 */
public record ResetAsked(UUID request) {}
