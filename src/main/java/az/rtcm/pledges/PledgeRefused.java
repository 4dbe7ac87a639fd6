package az.rtcm.pledges;

/** A pledge that is not stored, because two of its fields contradict each other. */
public class PledgeRefused extends RuntimeException {

    private final String field;
    private final String key;

    PledgeRefused(String field, String key) {
        super(key, null, false, false);
        this.field = field;
        this.key = key;
    }

    public String field() {
        return field;
    }

    /** Key of the message that says why. */
    public String key() {
        return key;
    }
}
