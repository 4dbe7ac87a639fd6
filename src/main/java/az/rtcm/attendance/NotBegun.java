package az.rtcm.attendance;

import az.rtcm.training.HalfDay;

/** Nobody is marked on a half-day that lies ahead. */
public class NotBegun extends RuntimeException {

    private final HalfDay halfDay;

    NotBegun(HalfDay halfDay) {
        super("not begun: " + halfDay.code());
        this.halfDay = halfDay;
    }

    public HalfDay halfDay() {
        return halfDay;
    }
}
