package az.rtcm.files;

/** A file that is not taken; nothing of it is kept. */
public class RefusedFile extends Exception {

    /** Why, each with a message {@code files.refused.…} to show beside the field. */
    public enum Reason {
        EMPTY,
        TOO_LARGE,
        NOT_ALLOWED,
        NOT_WHAT_ITS_NAME_SAYS,
        WITH_MACROS
    }

    private final Reason reason;

    RefusedFile(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Key of the message that says why. */
    public String key() {
        return switch (reason) {
            case EMPTY -> "files.refused.empty";
            case TOO_LARGE -> "files.refused.too-large";
            case NOT_ALLOWED -> "files.refused.not-allowed";
            case NOT_WHAT_ITS_NAME_SAYS -> "files.refused.not-what-its-name-says";
            case WITH_MACROS -> "files.refused.with-macros";
        };
    }
}
