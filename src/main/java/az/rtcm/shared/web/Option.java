package az.rtcm.shared.web;

/**
 * A choice of a field.
 *
 * @param label already in the reader's language
 */
public record Option(String value, String label) {}
