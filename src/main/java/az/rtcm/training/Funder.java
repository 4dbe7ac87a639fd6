package az.rtcm.training;

import az.rtcm.shared.text.LocalizedText;

/**
 * Who pays for a session, as its visibility rules want it to appear.
 *
 * @param name as the funder writes it
 * @param logoText the words that stand for its logo, empty when the name does
 * @param sentence the sentence on the funding that its rules ask for
 */
public record Funder(String name, String logoText, LocalizedText sentence) {}
