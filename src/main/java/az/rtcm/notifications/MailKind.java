package az.rtcm.notifications;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The mails that the platform writes by itself. Their texts are messages, {@code
 * notifications.<code>.subject} and {@code .text}; an administrator may word them differently.
 */
public enum MailKind {
    CALL_OPENED("session", "dates", "place", "organisation", "seats", "deadline", "link"),
    CALL_EXTENDED("session", "dates", "organisation", "deadline", "link"),
    CALL_REMINDER("session", "dates", "organisation", "deadline", "link"),
    LIST_DECIDED("session", "dates", "place", "organisation", "nominees", "link"),
    NOMINATION_SELECTED("session", "dates", "place", "organisation", "link"),
    NOMINATION_RESERVED("session", "dates", "organisation", "reason"),
    NOMINATION_NOT_SELECTED("session", "dates", "organisation", "reason"),
    SEAT_CONFIRMED("session", "dates", "place", "link"),
    REPLACEMENT_ASKED("session", "dates", "organisation", "deadline", "link"),
    RESERVE_PROMOTED("session", "dates", "place", "organisation", "link"),
    SESSION_POSTPONED("session", "dates", "notice", "link"),
    SESSION_CANCELLED("session", "dates", "notice", "link"),
    CERTIFICATE_NAME_ASKED("session", "certificate-name", "link"),
    CERTIFICATE_ISSUED("session", "number", "link"),
    CERTIFICATE_REVOKED("session", "number", "reason");

    static final String LINK = "link";

    private final List<String> placeholders;

    MailKind(String... placeholders) {
        this.placeholders = List.of(placeholders);
    }

    public static Optional<MailKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** As it stands in addresses and message keys: {@code call-opened}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What can stand in curly brackets in its text. */
    public List<String> placeholders() {
        return placeholders;
    }

    /** Whether the recipient is to do something, and the text must say where. */
    public boolean needsLink() {
        return placeholders.contains(LINK);
    }

    /** Message key of what it is for. */
    public String label() {
        return "notifications." + code();
    }
}
