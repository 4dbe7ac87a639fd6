package az.rtcm.nominations;

import az.rtcm.directory.Organisation;
import az.rtcm.directory.Person;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A nominee as the centre sees it, with both reasons.
 *
 * @param rank in the organisation’s own ranking
 * @param flags what to look at before deciding
 */
public record Candidate(
        NominationId id,
        Person person,
        Organisation organisation,
        String country,
        String post,
        int rank,
        NominationState state,
        @Nullable String internalReason,
        @Nullable CommunicatedReason communicatedReason,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Instant announcedAt,
        @Nullable Integer reservePlace,
        @Nullable NominationId resembles,
        Set<Flag> flags) {

    /** Each has messages {@code nominations.flag.…}. */
    public enum Flag {
        /** May be the same person as another nominee of this session. */
        RESEMBLES,
        /** Ranked beyond the quota of the sending country. */
        BEYOND_QUOTA,
        /** Had a confirmed seat in an earlier session. */
        TOOK_PART_BEFORE,
        /** Entered by the centre on paper or word. */
        ON_BEHALF,
        /** Has no address for the link to confirm with. */
        NO_EMAIL;

        public String label() {
            return "nominations.flag." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public boolean canBeDecided() {
        return announcedAt == null && (state == NominationState.SUBMITTED || state.isDecision());
    }

    public boolean isUndecided() {
        return state == NominationState.SUBMITTED;
    }

    public boolean awaitsAnnouncement() {
        return state.isDecision() && announcedAt == null;
    }

    public boolean isOffered() {
        return announcedAt != null && state == NominationState.SELECTED;
    }
}
