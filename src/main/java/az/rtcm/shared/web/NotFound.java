package az.rtcm.shared.web;

/** There is no such thing, or none that this person may know of: answered 404 either way. */
public class NotFound extends RuntimeException {

    public NotFound() {
        super("not found", null, false, false);
    }
}
