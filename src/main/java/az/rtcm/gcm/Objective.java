package az.rtcm.gcm;

import az.rtcm.shared.text.LocalizedText;

/**
 * An objective of the Global Compact for Migration (A/RES/73/195, paragraph 16).
 *
 * @param number 1 to 23
 * @param title the official title in English; working translations in other languages
 * @param label a few words that stand for it in tables and charts
 */
public record Objective(int number, LocalizedText title, LocalizedText label) {}
