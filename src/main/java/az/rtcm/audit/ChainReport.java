package az.rtcm.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a check of the chain found.
 *
 * @param links how many links were right
 * @param erased how many values were erased, each by a recorded erasure
 * @param head number and hash of the last right link: write it down elsewhere, and a chain that was
 *     cut or made anew is noticed too
 * @param fault the first fault, null when there is none
 */
public record ChainReport(long links, long erased, String head, @Nullable Fault fault) {

    /**
     * @param number of the link at which the chain breaks
     * @param entry that it belongs to, null when there is none
     */
    public record Fault(long number, @Nullable UUID entry, Kind kind) {}

    /**
     * What is wrong at that link. {@link #HEAD_LOST}: a link that was written down is not there, so
     * the end was cut off, the chain was made anew, or an older state was restored.
     */
    public enum Kind {
        LINK_MISSING,
        HEAD_LOST,
        ENTRY_CHANGED,
        VALUES_CHANGED,
        VALUES_REMOVED
    }

    public boolean isWhole() {
        return fault == null;
    }
}
