package az.rtcm.shared.web;

import org.springframework.validation.Errors;

/** Something that is not stored because of what stands in one field of its form. */
public class FieldRefused extends RuntimeException {

    private final String field;
    private final String key;

    /**
     * @param key of the message that says why
     */
    public FieldRefused(String field, String key) {
        super(field + ": " + key, null, false, false);
        this.field = field;
        this.key = key;
    }

    public String field() {
        return field;
    }

    public String key() {
        return key;
    }

    /** Says it beside the field. */
    public void beside(Errors errors) {
        errors.rejectValue(field, key);
    }
}
