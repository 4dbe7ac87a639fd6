package az.rtcm.attendance;

import az.rtcm.directory.PersonId;
import az.rtcm.training.HalfDay;
import org.jspecify.annotations.Nullable;

/**
 * One mark to be set, changed or taken back.
 *
 * @param was the mark that the writer saw; null when there was none
 * @param now the mark to stand from now on; null to take it back
 */
public record Remark(PersonId person, HalfDay halfDay, @Nullable Mark was, @Nullable Mark now) {

    public boolean changes() {
        return was != now;
    }
}
