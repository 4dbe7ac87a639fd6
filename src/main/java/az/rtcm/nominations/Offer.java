package az.rtcm.nominations;

import az.rtcm.shared.text.LocalizedText;
import az.rtcm.training.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * A nomination as the nominee sees it.
 *
 * @param reason the communicated one
 * @param answerable whether a seat is offered and not answered
 */
public record Offer(
        NominationId id,
        SessionId sessionId,
        LocalizedText title,
        LocalizedText organisation,
        NominationState state,
        @Nullable String reason,
        boolean answerable) {

    public boolean canWithdraw() {
        return state == NominationState.CONFIRMED || state == NominationState.RESERVED;
    }
}
