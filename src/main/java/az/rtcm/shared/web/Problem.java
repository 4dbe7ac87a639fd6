package az.rtcm.shared.web;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a form that was sent.
 *
 * @param field that the message belongs to, null when it concerns the whole form
 * @param label how the page calls the field, null when it does not
 */
public record Problem(@Nullable String field, @Nullable String label, String message) {

    /** The message with the name of its field. */
    public String text() {
        return label == null ? message : label + ": " + message;
    }

    /** What the field's id ends with. */
    public String anchor() {
        return field == null ? "" : field;
    }
}
