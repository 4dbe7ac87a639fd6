package az.rtcm.curriculum;

/** The module is mapped to this objective already. */
public class MappingExists extends RuntimeException {

    public MappingExists(int objective) {
        super("already mapped to objective " + objective);
    }
}
