package az.rtcm.directory;

/** A region of that name is there already. */
public class AlreadyARegion extends RuntimeException {

    AlreadyARegion() {
        super("already a region", null, false, false);
    }
}
