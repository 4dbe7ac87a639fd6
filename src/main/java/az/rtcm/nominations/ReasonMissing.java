package az.rtcm.nominations;

/** Nobody is turned down without a reason. */
public class ReasonMissing extends RuntimeException {

    ReasonMissing() {
        super("not selected without a reason");
    }
}
