package az.rtcm.training.admin;

import az.rtcm.curriculum.ModuleId;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.training.CourseTemplate;
import az.rtcm.training.CourseTemplateId;
import az.rtcm.training.Mode;
import az.rtcm.training.SessionKind;
import az.rtcm.training.Terms;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A course template as it is typed.
 *
 * @param id of the template, also of one that is not stored yet, so that it is stored once
 */
public record TemplateForm(
        @NotNull UUID id,
        @Nullable Integer version,
        @Nullable Map<String, @Size(max = 200) String> title,
        @Nullable Map<String, @Size(max = 2_000) String> summary,
        @Nullable Map<String, @Size(max = 2_000) String> audience,
        @Nullable Map<String, @Size(max = 4_000) String> outcomes,
        @NotNull SessionKind kind,
        @NotNull Mode mode,
        @Nullable @Positive @Max(100_000) Integer seats,
        @NotNull @Min(1) @Max(100) Integer attendancePercent,
        @Nullable List<UUID> modules) {

    static TemplateForm blank() {
        return new TemplateForm(
                CourseTemplateId.next().value(),
                null,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                SessionKind.TRAINING,
                Mode.IN_PERSON,
                null,
                Terms.USUAL_ATTENDANCE_PERCENT,
                List.of());
    }

    static TemplateForm of(CourseTemplate template) {
        return new TemplateForm(
                template.id().value(),
                template.version(),
                Texts.typed(template.title()),
                Texts.typed(template.summary()),
                Texts.typed(template.audience()),
                Texts.typed(template.outcomes()),
                template.kind(),
                template.mode(),
                template.seats(),
                template.attendancePercent(),
                template.modules().stream().map(ModuleId::value).toList());
    }

    void check(Errors errors) {
        if (Texts.isBlank(title)) {
            errors.rejectValue("title", "training.title.needed");
        }
    }

    /**
     * @param before the template as it is stored; null when it is new
     */
    CourseTemplate written(@Nullable CourseTemplate before) {
        var none = LocalizedText.empty("en");
        return new CourseTemplate(
                new CourseTemplateId(id),
                version == null ? 0 : version,
                Texts.written(before == null ? none : before.title(), title),
                Texts.written(before == null ? none : before.summary(), summary),
                Texts.written(before == null ? none : before.audience(), audience),
                Texts.written(before == null ? none : before.outcomes(), outcomes),
                kind,
                mode,
                seats,
                attendancePercent,
                modules == null
                        ? java.util.Set.of()
                        : modules.stream().map(ModuleId::new).collect(Collectors.toSet()),
                before != null && before.illustrative());
    }
}
