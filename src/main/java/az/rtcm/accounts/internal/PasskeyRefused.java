package az.rtcm.accounts.internal;

/** What the browser brought is no passkey that can be registered here. */
public class PasskeyRefused extends RuntimeException {

    PasskeyRefused(Throwable cause) {
        super("passkey refused", cause, false, false);
    }
}
