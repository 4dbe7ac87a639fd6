package az.rtcm.nominations;

import az.rtcm.shared.text.LocalizedText;
import az.rtcm.training.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * A nomination as the nominee sees it.
 *
 * @param reason the communicated one
 * @param answerable whether a seat is offered and not answered
 * @param over whether the session is over or cancelled, so that nothing changes any more
 */
public record Offer(
        NominationId id,
        SessionId sessionId,
        LocalizedText title,
        LocalizedText organisation,
        NominationState state,
        @Nullable String reason,
        boolean answerable,
        boolean over) {

    public boolean canWithdraw() {
        return !over && (state == NominationState.CONFIRMED || state == NominationState.RESERVED);
    }
}
