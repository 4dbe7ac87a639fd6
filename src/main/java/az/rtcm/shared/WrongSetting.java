package az.rtcm.shared;

/**
 * A setting of the operator that the platform cannot start with; the message is the whole story.
 */
public class WrongSetting extends RuntimeException {

    public WrongSetting(String message) {
        super(message);
    }
}
