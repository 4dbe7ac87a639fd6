package az.rtcm.accounts.internal;

/** The address, password or code is wrong, or the account is locked. */
public class WrongSignIn extends RuntimeException {

    private final String key;

    WrongSignIn(String key) {
        super(key, null, false, false);
        this.key = key;
    }

    /** Message key of what is said. */
    public String key() {
        return key;
    }
}
