package az.rtcm.nominations;

import az.rtcm.directory.Organisation;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.training.SessionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call that an organisation was invited to, as one line of the focal point's overview.
 *
 * @param quota seats kept for the sending country; null when there is no quota
 * @param closedAt when the call was ended; null while it is open
 * @param used nominees of the whole country who were handed in and still count
 * @param windowUntil until when a replacement can be named, when one is asked for
 * @param nominees people on this organisation's list who still count
 * @param drafts those of them who are not handed in
 */
public record MyList(
        SessionId sessionId,
        LocalizedText title,
        Organisation organisation,
        int seats,
        Instant deadline,
        @Nullable Instant closedAt,
        boolean open,
        @Nullable Integer quota,
        int used,
        int nominees,
        int drafts,
        @Nullable Instant submittedAt,
        int windows,
        @Nullable Instant windowUntil) {

    /** Whether the centre ended the call before its deadline. */
    public boolean endedEarly() {
        return Call.endedEarly(deadline, closedAt);
    }

    /** When nominations are or were taken until. */
    public Instant ends() {
        return closedAt != null && endedEarly() ? closedAt : deadline;
    }

    /** Whether the organisation may still nominate and has not handed in all of its list. */
    boolean isAwaited() {
        return open && (drafts > 0 || submittedAt == null && (quota == null || used < quota));
    }

    /** Seats that the sending country has not filled yet, at least. */
    int left() {
        return Math.max(0, (quota == null ? seats : quota) - used);
    }

    /** How many seats of the quota are asked for; those beyond it are offered as reserve. */
    public int within() {
        return quota == null ? used : Math.min(used, quota);
    }

    public int beyond() {
        return used - within();
    }

    /** The list's page, within the site. */
    public String path() {
        return "/my/nominations/" + sessionId.value() + "/" + organisation.id().value();
    }
}
