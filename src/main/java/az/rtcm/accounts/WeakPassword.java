package az.rtcm.accounts;

/** A password that is too short, too long or too well known. */
public class WeakPassword extends RuntimeException {

    private final String key;

    public WeakPassword(String key) {
        super(key, null, false, false);
        this.key = key;
    }

    /** Message key of what is wrong. */
    public String key() {
        return key;
    }
}
