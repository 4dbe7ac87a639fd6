package az.rtcm.accounts;

import az.rtcm.shared.text.LocalizedText;
import java.util.UUID;

/**
 * Something open that somebody has to see to.
 *
 * @param kind message key of what kind of duty it is
 * @param title as a list shows it
 * @param deputy whether the person is deputy only
 * @param path where it is done, beginning with {@code /admin} or within the site
 */
public record Duty(String kind, UUID subject, LocalizedText title, boolean deputy, String path) {}
