package az.rtcm.reports;

/** Whether the curriculum teaches an objective. Only what is approved counts (rule 7). */
public enum MappingState {
    NONE,
    DRAFT,
    APPROVED
}
