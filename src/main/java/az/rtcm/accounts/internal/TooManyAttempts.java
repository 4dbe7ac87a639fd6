package az.rtcm.accounts.internal;

/** Somebody guesses; nothing more is tried until the window has passed. Answered 429. */
public class TooManyAttempts extends RuntimeException {

    TooManyAttempts() {
        super("too many attempts", null, false, false);
    }
}
