package az.rtcm.directory;

/** An organisation cannot succeed itself, directly or through others, nor the same one twice. */
public class NoSuccessor extends RuntimeException {

    NoSuccessor() {
        super("no successor", null, false, false);
    }
}
