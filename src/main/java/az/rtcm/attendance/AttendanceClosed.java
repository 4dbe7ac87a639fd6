package az.rtcm.attendance;

/** The attendance of this session is closed, or it was never open: nothing can be marked. */
public class AttendanceClosed extends RuntimeException {

    AttendanceClosed(String why) {
        super(why);
    }
}
