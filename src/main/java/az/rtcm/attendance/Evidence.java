package az.rtcm.attendance;

import org.jspecify.annotations.Nullable;

/**
 * What marks rest on.
 *
 * @param note such as the number of the sheet
 */
public record Evidence(MarkSource source, @Nullable String note) {

    public static final Evidence SEEN = new Evidence(MarkSource.SEEN, null);
}
