package az.rtcm.accounts;

/** Another account signs in with this address. */
public class AddressTaken extends RuntimeException {

    AddressTaken(Throwable cause) {
        super("the address is taken", cause, false, false);
    }
}
