package az.rtcm.accounts;

import java.util.Locale;

/** Whether somebody can sign in. */
public enum AccountState {
    ACTIVE,
    INVITED,
    LOCKED,
    NONE;

    /** Message key of its name. */
    public String label() {
        return "accounts.state." + name().toLowerCase(Locale.ROOT);
    }

    /** The kind of the tag that stands for it. */
    public String tag() {
        return switch (this) {
            case ACTIVE -> "done";
            case INVITED -> "progress";
            case LOCKED -> "stop";
            case NONE -> "line";
        };
    }
}
