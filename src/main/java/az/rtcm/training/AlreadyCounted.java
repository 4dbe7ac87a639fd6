package az.rtcm.training;

/** The attendance of the session was counted: its days and its rule stand as they were then. */
public class AlreadyCounted extends RuntimeException {

    AlreadyCounted() {
        super("attendance was counted");
    }
}
