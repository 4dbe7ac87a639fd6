package az.rtcm.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a draft must still say before it can be published. */
public enum Missing {
    AUDIENCE,
    OUTCOMES,
    DATES,
    PLACE;

    static List<Missing> in(Session session) {
        var missing = new ArrayList<Missing>();
        if (session.audience().isEmpty()) {
            missing.add(AUDIENCE);
        }
        if (session.outcomes().isEmpty()) {
            missing.add(OUTCOMES);
        }
        if (session.starts() == null && session.mode() != Mode.SELF_PACED) {
            missing.add(DATES);
        }
        if (session.place() == null && session.mode().hasPlace()) {
            missing.add(PLACE);
        }
        return missing;
    }

    /** The message key of the sentence that asks for it. */
    public String label() {
        return "training.missing." + name().toLowerCase(Locale.ROOT);
    }
}
