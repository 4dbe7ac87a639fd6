package az.rtcm.site;

/** A language that cannot be published, because its title or its body is missing. */
public class NothingToShow extends RuntimeException {

    NothingToShow() {
        super("no title or no body", null, false, false);
    }
}
