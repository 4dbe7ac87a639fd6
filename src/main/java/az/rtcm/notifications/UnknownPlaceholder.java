package az.rtcm.notifications;

/** A text asks for a fact that this kind of mail does not have. */
public class UnknownPlaceholder extends RuntimeException {

    private final String placeholder;

    UnknownPlaceholder(String placeholder) {
        super("unknown placeholder " + placeholder);
        this.placeholder = placeholder;
    }

    /** What stands between the curly brackets. */
    public String placeholder() {
        return placeholder;
    }
}
