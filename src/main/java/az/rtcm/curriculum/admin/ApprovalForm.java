package az.rtcm.curriculum.admin;

import az.rtcm.curriculum.Mapping;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Drafts that are approved together.
 *
 * @param mappings each as {@link #value} writes it
 */
public record ApprovalForm(
        @Nullable @NotEmpty List<String> mappings, @NotBlank @Size(max = 500) String reason) {

    /** What tells a mapping from every other in the form. */
    public static String value(Mapping mapping) {
        return mapping.module().value() + "_" + mapping.objective();
    }

    boolean chooses(Mapping mapping) {
        return mappings != null && mappings.contains(value(mapping));
    }
}
