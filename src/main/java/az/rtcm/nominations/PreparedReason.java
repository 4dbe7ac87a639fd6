package az.rtcm.nominations;

import java.util.Locale;

/**
 * Why the centre decided as it did, prepared in every language of the platform: each reader is told
 * in his or her own. Each has a message {@code nominations.prepared.…}.
 */
public enum PreparedReason {
    MORE_THAN_SEATS,
    QUOTA_USED,
    REQUIREMENTS,
    OTHER_AUDIENCE,
    TOOK_PART_BEFORE,
    BALANCE,
    INCOMPLETE,
    NOT_RELEASED;

    public String label() {
        return "nominations.prepared." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
