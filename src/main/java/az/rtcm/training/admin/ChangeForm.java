package az.rtcm.training.admin;

import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A postponement or cancellation as it is typed.
 *
 * @param text what everybody is told
 */
public record ChangeForm(
        @Nullable String starts,
        @Nullable String ends,
        @Nullable Map<String, @Size(max = 1_000) String> text) {

    void check(Errors errors) {
        if (Texts.isBlank(text)) {
            errors.rejectValue("text", "training.notice.needed");
        }
        Dates.check(starts, ends, errors);
    }
}
