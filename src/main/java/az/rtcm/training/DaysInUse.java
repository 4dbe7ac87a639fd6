package az.rtcm.training;

/** Attendance is marked on a half-day that was to be taken away. */
public class DaysInUse extends RuntimeException {

    DaysInUse(Throwable cause) {
        super("marked half-days", cause);
    }
}
