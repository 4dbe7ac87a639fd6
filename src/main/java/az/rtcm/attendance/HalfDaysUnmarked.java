package az.rtcm.attendance;

import az.rtcm.training.HalfDay;
import java.util.List;

/** Somebody is not marked on these half-days, and nobody said why to close all the same. */
public class HalfDaysUnmarked extends RuntimeException {

    private final transient List<HalfDay> halfDays;

    HalfDaysUnmarked(List<HalfDay> halfDays) {
        super(halfDays.toString());
        this.halfDays = halfDays;
    }

    public List<HalfDay> halfDays() {
        return halfDays;
    }
}
