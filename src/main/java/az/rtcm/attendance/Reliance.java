package az.rtcm.attendance;

import az.rtcm.training.SessionId;

/** Something later that was given because of the attendance; while it stands, marks must stand. */
public interface Reliance {

    boolean reliesOn(SessionId session);
}
