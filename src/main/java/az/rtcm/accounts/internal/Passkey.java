package az.rtcm.accounts.internal;

import java.time.Instant;
import java.util.UUID;

/**
 * A passkey as its owner sees it.
 *
 * @param label what the owner calls the device that holds it
 */
public record Passkey(UUID id, String label, Instant createdAt, Instant lastUsedAt) {}
