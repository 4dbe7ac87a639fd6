package az.rtcm.attendance;

/** The half-days of the session are not known, so nobody's attendance can be. */
public class NoHalfDays extends RuntimeException {

    NoHalfDays() {
        super("no half-days");
    }
}
