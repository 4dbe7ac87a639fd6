package az.rtcm.notifications;

/** A text asks its reader to do something and does not say where. */
public class LinkMissing extends RuntimeException {

    LinkMissing() {
        super("the link is missing");
    }
}
