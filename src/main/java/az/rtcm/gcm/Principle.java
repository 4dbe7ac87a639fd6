package az.rtcm.gcm;

import az.rtcm.shared.text.LocalizedText;

/**
 * A guiding principle of the Global Compact for Migration (A/RES/73/195, paragraph 15).
 *
 * @param letter a to j
 */
public record Principle(String letter, LocalizedText name) {}
