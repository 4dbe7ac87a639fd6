package az.rtcm.directory;

/** On that day the organisation takes another name already. */
public class AlreadyNamed extends RuntimeException {

    AlreadyNamed() {
        super("already named", null, false, false);
    }
}
