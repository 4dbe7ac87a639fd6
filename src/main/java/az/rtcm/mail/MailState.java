package az.rtcm.mail;

import java.util.Locale;

/** Where a mail stands; FAILED means that the platform has stopped trying by itself. */
public enum MailState {
    WAITING,
    SENT,
    FAILED;

    /** As it stands in addresses and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
