package az.rtcm.reports;

import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.time.PartialDate;

/**
 * A total that somebody reported. It is no figure of ours and is equated with none, also where it
 * stands beside one.
 *
 * @param code what was counted, in the words of the source: {@code trainings}
 * @param figure code of the figure beside which it stands
 * @param source who said so and where
 */
public record ReportedFigure(
        String code,
        String figure,
        Qualifier qualifier,
        int value,
        PartialDate asOf,
        LocalizedText source) {

    /** How exact the source is. */
    public enum Qualifier {
        EXACTLY,
        ABOUT,
        MORE_THAN
    }
}
