package az.rtcm.attendance;

/** Certificates were issued for this attendance: revoke them first. */
public class ReliedOn extends RuntimeException {

    ReliedOn() {
        super("certificates rest on it");
    }
}
