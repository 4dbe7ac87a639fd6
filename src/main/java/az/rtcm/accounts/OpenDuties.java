package az.rtcm.accounts;

/** Something still waits for the person: it is to be handed over first (rule 14). */
public class OpenDuties extends RuntimeException {

    /** Message key for the page. */
    public String key() {
        return "accounts.erasures.duties";
    }
}
