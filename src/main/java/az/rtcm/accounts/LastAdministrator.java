package az.rtcm.accounts;

/** Nobody who can sign in would be administrator any more. */
public class LastAdministrator extends RuntimeException {

    /** Message key for the page. */
    public String key() {
        return "accounts.last-administrator";
    }
}
