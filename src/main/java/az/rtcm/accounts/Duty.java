package az.rtcm.accounts;

import az.rtcm.shared.text.LocalizedText;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Something open that somebody has to see to.
 *
 * @param kind message key of what kind of duty it is
 * @param title as a list shows it
 * @param deputy whether the person is deputy only
 * @param roles whose holders see to such things
 * @param path where it is done, beginning with {@code /admin} or within the site
 */
public record Duty(
        String kind,
        UUID subject,
        LocalizedText title,
        boolean deputy,
        List<Role> roles,
        String path) {

    /** Whether somebody with these roles can open {@link #path}. */
    public boolean isOpenTo(Set<String> held) {
        return roles.stream().map(Role::name).anyMatch(held::contains);
    }
}
