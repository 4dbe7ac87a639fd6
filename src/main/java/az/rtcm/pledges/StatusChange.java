package az.rtcm.pledges;

import az.rtcm.shared.text.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The dated, signed note with which a status moved.
 *
 * @param on the day from which the new status holds
 * @param signer person; null when the platform entered what was published before
 * @param signedBy the signer's name as it was then
 * @param at when it was entered
 */
public record StatusChange(
        PledgeStatus from,
        PledgeStatus to,
        LocalDate on,
        LocalizedText note,
        @Nullable UUID signer,
        String signedBy,
        Instant at) {}
