package az.rtcm.attendance;

import az.rtcm.directory.OrganisationId;
import az.rtcm.nominations.NominationState;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.time.PartialDate;
import az.rtcm.training.SessionId;
import az.rtcm.training.SessionState;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A session that a person was nominated for, and what came of it.
 *
 * @param slug of its public page; null when it has none
 * @param organisation that nominated
 * @param state of the nomination, as far as the reader may know it
 * @param running whether it has begun and is not over
 * @param over whether it took place, or its last day is past
 * @param tally of the half-days; null until the session is closed
 * @param illustrative whether the session was invented for demonstration
 */
public record Training(
        SessionId session,
        LocalizedText title,
        @Nullable String slug,
        @Nullable PartialDate starts,
        @Nullable PartialDate ends,
        SessionState sessionState,
        OrganisationId organisation,
        NominationState state,
        boolean running,
        boolean over,
        @Nullable Tally tally,
        boolean completed,
        boolean illustrative) {

    /** Where a training stands in its person’s cabinet; each has a heading there. */
    public enum Phase {
        NOW,
        UPCOMING,
        /** It lies ahead, and the person will not take part. */
        WITHOUT,
        PAST;

        public String label() {
            return "attendance.mine." + name().toLowerCase(Locale.ROOT);
        }
    }

    public Phase phase() {
        if (over) {
            return Phase.PAST;
        }
        if (sessionState == SessionState.CANCELLED || !state.isLive()) {
            return Phase.WITHOUT;
        }
        return running ? Phase.NOW : Phase.UPCOMING;
    }

    /** Message key of how it stands between the person and the session. */
    public String label() {
        if (sessionState == SessionState.CANCELLED) {
            return sessionState.label();
        }
        return tally == null
                ? state.label()
                : completed ? "attendance.completed" : "attendance.not-completed";
    }

    /** Kind of the tag that shows {@link #label}. */
    public String tag() {
        if (sessionState == SessionState.CANCELLED) {
            return "stop";
        }
        return tally == null ? state.tag() : completed ? "done" : "line";
    }
}
