package az.rtcm.certificates;

/**
 * The attendance of the session, as it is counted today, does not say that the holder completed.
 */
public class NotCompleted extends RuntimeException {

    NotCompleted() {
        super("not completed");
    }
}
