package az.rtcm.nominations;

import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.time.PartialDate;
import az.rtcm.training.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * A nomination as the nominee sees it.
 *
 * @param starts first day of the session, as far as it is known; likewise its last
 * @param reason the communicated one
 * @param answerable whether a seat is offered and not answered
 * @param over whether the session is over or cancelled, so that nothing changes any more
 */
public record Offer(
        NominationId id,
        SessionId sessionId,
        LocalizedText title,
        LocalizedText organisation,
        @Nullable PartialDate starts,
        @Nullable PartialDate ends,
        NominationState state,
        @Nullable CommunicatedReason reason,
        boolean answerable,
        boolean over) {

    /** Whether the nominee may say yes: again, too, which changes nothing. */
    public boolean isOpenToConfirm() {
        return answerable || !over && state == NominationState.CONFIRMED;
    }

    public boolean canWithdraw() {
        return !over && (state == NominationState.CONFIRMED || state == NominationState.RESERVED);
    }
}
