package az.rtcm.accounts;

/** The person could not see to what is to be handed over. */
public class CannotTakeOver extends RuntimeException {

    /** Message key for the page. */
    public String key() {
        return "accounts.handover.cannot";
    }
}
