package az.rtcm.training;

import az.rtcm.curriculum.ModuleId;
import az.rtcm.shared.text.LocalizedText;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A course that the centre gives again and again: what its sessions begin with. The parts mean what
 * they mean in {@link Session}; the completion rule is the share of half-days attended.
 */
public record CourseTemplate(
        CourseTemplateId id,
        int version,
        LocalizedText title,
        LocalizedText summary,
        LocalizedText audience,
        LocalizedText outcomes,
        SessionKind kind,
        Mode mode,
        @Nullable Integer seats,
        int attendancePercent,
        Set<ModuleId> modules,
        boolean illustrative) {

    public CourseTemplate {
        modules = Set.copyOf(modules);
    }

    /** A session of this course of which nothing more is known yet. */
    public SessionPlan session() {
        var none = LocalizedText.empty(title.source());
        return new SessionPlan(
                id,
                new SessionTexts(title, summary, audience, outcomes, none),
                kind,
                mode,
                Schedule.unknown(),
                new Terms(seats, attendancePercent, List.of(), ""),
                modules,
                List.of(),
                illustrative);
    }
}
