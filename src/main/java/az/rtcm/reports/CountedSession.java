package az.rtcm.reports;

import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.time.PartialDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session in the list behind a figure.
 *
 * @param slug of its English address
 * @param illustrative whether it was invented for demonstration
 * @param headCount participants that the source of a session on record gives
 * @param source what it says, in its words
 * @param people how many people or certificates of it the figure counts; null when not on record
 */
public record CountedSession(
        UUID id,
        String slug,
        LocalizedText title,
        @Nullable PartialDate starts,
        @Nullable PartialDate ends,
        boolean illustrative,
        @Nullable Integer headCount,
        @Nullable LocalizedText source,
        @Nullable PublicCount people) {

    CountedSession with(@Nullable PublicCount counted) {
        return new CountedSession(
                id, slug, title, starts, ends, illustrative, headCount, source, counted);
    }
}
