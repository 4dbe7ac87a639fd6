package az.rtcm.reports;

import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.time.PartialDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A total that somebody reported. It is no figure of ours and is equated with none, also where it
 * stands beside one.
 *
 * @param code what was counted, in the words of the source: {@code trainings}; null when it was
 *     entered in the back office
 * @param version rises with each change
 * @param withdrawn whether it is kept but not shown
 */
public record ReportedFigure(
        UUID id, int version, @Nullable String code, Reported reported, boolean withdrawn) {

    /** The message of how it is said: the words of the source, or plain ones. */
    public String key() {
        return "reports.reported." + (code == null ? "other" : code);
    }

    /**
     * What was reported.
     *
     * @param beside the figure beside which it stands
     * @param source who said so and where
     * @param note what else is to be known of it, may be empty
     */
    public record Reported(
            Figure beside,
            Qualifier qualifier,
            int value,
            PartialDate asOf,
            LocalizedText source,
            LocalizedText note) {}

    /** How exact the source is. */
    public enum Qualifier {
        EXACTLY,
        ABOUT,
        MORE_THAN;

        /** The message of the number with this qualifier. */
        public String key() {
            return "reports.qualifier." + name().toLowerCase(Locale.ROOT);
        }
    }
}
