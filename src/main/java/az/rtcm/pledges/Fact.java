package az.rtcm.pledges;

import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.time.PartialDate;

/**
 * A figure that somebody reported with a pledge. It is never mixed with what the platform computes.
 *
 * @param code what is counted: {@code trainings}, {@code representatives}, {@code countries}
 * @param asOf until when it was counted
 * @param source who said so, and where
 */
public record Fact(
        String code, long value, Qualifier qualifier, PartialDate asOf, LocalizedText source) {

    /** How exact the source is. */
    public enum Qualifier {
        EXACTLY,
        ABOUT,
        MORE_THAN
    }
}
