package az.rtcm.nominations;

import az.rtcm.directory.OrganisationId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to the seats of a session, as the coordinator reads it in the log.
 *
 * @param number of seats, where the kind is about seats
 * @param actor who did it; the name of the task when the platform did
 * @param note why, where somebody said so
 */
public record Move(
        Instant at,
        Kind kind,
        @Nullable NominationId nominationId,
        @Nullable OrganisationId organisationId,
        @Nullable String country,
        @Nullable Integer number,
        String actor,
        @Nullable String note) {

    /** Each has a message {@code nominations.move.…}. */
    public enum Kind {
        CALL_OPENED,
        CALL_EXTENDED,
        CALL_CLOSED,
        SEATS_CHANGED,
        QUOTAS_CHANGED,
        QUOTA_RELEASED,
        QUOTA_TAKEN_BACK,
        LIST_SUBMITTED,
        LIST_RECALLED,
        LIST_TAKEN_AS_IT_STOOD,
        LIST_SIGNED,
        ENTERED_ON_BEHALF,
        SELECTED,
        RESERVED,
        NOT_SELECTED,
        DECISION_TAKEN_BACK,
        ANNOUNCED,
        CONFIRMED,
        NO_SEAT_LEFT,
        DECLINED,
        WITHDRAWN,
        REPLACEMENT_ASKED,
        REPLACEMENT_NAMED,
        REPLACEMENT_LAPSED,
        LEFT_TO_COORDINATOR,
        PROMOTED;

        public String label() {
            return "nominations.move." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
