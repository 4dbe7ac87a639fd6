package az.rtcm.training;

import java.util.List;

/** A visitor could not learn from the page what it is for: this is missing. */
public class NotReadyToPublish extends RuntimeException {

    private final List<Missing> missing;

    public NotReadyToPublish(List<Missing> missing) {
        super("missing: " + missing);
        this.missing = List.copyOf(missing);
    }

    public List<Missing> missing() {
        return missing;
    }
}
