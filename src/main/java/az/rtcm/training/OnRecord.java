package az.rtcm.training;

import az.rtcm.shared.text.LocalizedText;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What reports say of a session that was held before the platform.
 *
 * @param remark what the source says of it
 * @param countries codes of the countries known to have taken part
 * @param headCount participants; null when it is not on record
 */
public record OnRecord(LocalizedText remark, Set<String> countries, @Nullable Integer headCount) {

    public OnRecord {
        countries = Set.copyOf(countries);
    }
}
