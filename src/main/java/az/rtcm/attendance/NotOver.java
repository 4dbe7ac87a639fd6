package az.rtcm.attendance;

/** A session is not closed while half-days of it lie ahead. */
public class NotOver extends RuntimeException {

    NotOver() {
        super("half-days lie ahead");
    }
}
