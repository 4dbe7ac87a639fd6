package az.rtcm.reports;

import java.util.Locale;

/** Whether the curriculum teaches an objective. Only what is approved counts (rule 7). */
public enum MappingState {
    NONE,
    DRAFT,
    APPROVED;

    /** As it stands in open data. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
