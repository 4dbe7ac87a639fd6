package az.rtcm.gcm;

import az.rtcm.shared.text.LocalizedText;

/**
 * A Sustainable Development Goal (A/RES/70/1).
 *
 * @param number 1 to 17
 */
public record Goal(int number, LocalizedText title) {}
