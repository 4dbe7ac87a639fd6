package az.rtcm.training;

import java.util.Locale;

/** How participants take part. */
public enum Mode {
    IN_PERSON,
    ONLINE,
    HYBRID,
    SELF_PACED;

    /** Whether participants, or some of them, come to a place. */
    public boolean hasPlace() {
        return this == IN_PERSON || this == HYBRID;
    }

    /** The message key of its name. */
    public String label() {
        return "training.mode." + name().toLowerCase(Locale.ROOT);
    }
}
