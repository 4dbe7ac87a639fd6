package az.rtcm.training;

import az.rtcm.curriculum.ModuleId;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.time.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a coordinator plans of a session. Only the title must be known.
 *
 * @param template the course whose session it is, if it is one of a course
 * @param illustrative whether it was invented for demonstration
 */
public record SessionPlan(
        @Nullable CourseTemplateId template,
        SessionTexts texts,
        SessionKind kind,
        Mode mode,
        Schedule schedule,
        Terms terms,
        Set<ModuleId> modules,
        List<Funder> funders,
        boolean illustrative) {

    public SessionPlan {
        modules = Set.copyOf(modules);
        funders = List.copyOf(funders);
    }

    /** A training in person of which no more than the title is known. */
    public static SessionPlan titled(LocalizedText title) {
        return new SessionPlan(
                null,
                SessionTexts.titled(title),
                SessionKind.TRAINING,
                Mode.IN_PERSON,
                Schedule.unknown(),
                Terms.usual(),
                Set.of(),
                List.of(),
                false);
    }

    public SessionPlan as(SessionKind newKind, Mode newMode) {
        return new SessionPlan(
                template, texts, newKind, newMode, schedule, terms, modules, funders, illustrative);
    }

    public SessionPlan during(@Nullable PartialDate from, @Nullable PartialDate to) {
        return scheduled(schedule.during(from, to));
    }

    public SessionPlan during(LocalDate from, LocalDate to) {
        return during(PartialDate.of(from), PartialDate.of(to));
    }

    public SessionPlan at(@Nullable LocalizedText place) {
        return scheduled(schedule.at(place));
    }

    private SessionPlan scheduled(Schedule newSchedule) {
        return new SessionPlan(
                template, texts, kind, mode, newSchedule, terms, modules, funders, illustrative);
    }

    /** With what visitors are told: what it is about, for whom, what one learns, how to get in. */
    public SessionPlan described(
            LocalizedText summary,
            LocalizedText audience,
            LocalizedText outcomes,
            LocalizedText admission) {
        var described = new SessionTexts(texts.title(), summary, audience, outcomes, admission);
        return new SessionPlan(
                template, described, kind, mode, schedule, terms, modules, funders, illustrative);
    }

    public SessionPlan withSeats(@Nullable Integer seats) {
        var newTerms = terms.withSeats(seats);
        return new SessionPlan(
                template, texts, kind, mode, schedule, newTerms, modules, funders, illustrative);
    }

    public SessionPlan teaching(Set<ModuleId> newModules) {
        return new SessionPlan(
                template, texts, kind, mode, schedule, terms, newModules, funders, illustrative);
    }

    public SessionPlan fundedBy(List<Funder> newFunders) {
        return new SessionPlan(
                template, texts, kind, mode, schedule, terms, modules, newFunders, illustrative);
    }

    /** Marked as invented for demonstration. */
    public SessionPlan asIllustrative() {
        return new SessionPlan(
                template, texts, kind, mode, schedule, terms, modules, funders, true);
    }

    /**
     * Whether attendance would be counted otherwise by this plan: on other days, by another rule.
     */
    boolean isCountedOtherwise(SessionPlan other) {
        return !Objects.equals(schedule.starts(), other.schedule.starts())
                || !Objects.equals(schedule.ends(), other.schedule.ends())
                || terms.attendancePercent() != other.terms.attendancePercent();
    }
}
