package az.rtcm.nominations;

import org.jspecify.annotations.Nullable;

/**
 * What organisation and nominee are told of the reason (rule 13): a prepared one in the reader's
 * language, words as they were written, or both.
 */
public record CommunicatedReason(@Nullable PreparedReason prepared, @Nullable String words) {

    static @Nullable CommunicatedReason of(
            @Nullable PreparedReason prepared, @Nullable String words) {
        return prepared == null && words == null ? null : new CommunicatedReason(prepared, words);
    }
}
