package az.rtcm.nominations;

/** The nomination stands where this cannot be done (any more). */
public class WrongState extends RuntimeException {

    private final NominationState state;

    WrongState(NominationId nomination, NominationState state) {
        super("nomination %s is %s".formatted(nomination, state));
        this.state = state;
    }

    public NominationState state() {
        return state;
    }
}
