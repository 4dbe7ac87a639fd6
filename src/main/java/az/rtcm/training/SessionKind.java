package az.rtcm.training;

import java.util.Locale;

/** What sort of event a session is. */
public enum SessionKind {
    TRAINING,
    TRAINING_OF_TRAINERS,
    NATIONAL_ROLL_OUT,
    WORKSHOP,
    STUDY_VISIT,
    WEBINAR,
    MIGRATION_SCHOOL;

    /** The message key of its name. */
    public String label() {
        return "training.kind." + name().toLowerCase(Locale.ROOT);
    }
}
