package az.rtcm.accounts;

import java.util.Arrays;

/** What a person may be on the platform; a {@link Scope} says for whom. */
public enum Role {
    PARTICIPANT,
    FOCAL_POINT,
    EXPERT,
    COORDINATOR,
    LIBRARIAN,
    EDITOR,
    TRANSLATOR,
    LEADERSHIP,
    MONITORING,
    ADMINISTRATOR;

    /** Whether the role works in the back office. */
    public boolean isOfOffice() {
        return switch (this) {
            case PARTICIPANT, FOCAL_POINT, EXPERT -> false;
            default -> true;
        };
    }

    /** Names of the roles that work in the back office. */
    public static String[] namesOfOffice() {
        return Arrays.stream(values())
                .filter(Role::isOfOffice)
                .map(Role::name)
                .toArray(String[]::new);
    }

    /** Whether the role means nothing without an organisation or a country. */
    public boolean isForOthers() {
        return this == FOCAL_POINT;
    }

    /** Message key of the role's name. */
    public String key() {
        return "accounts.role." + name();
    }
}
