package az.rtcm.training;

import az.rtcm.curriculum.ModuleId;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.time.PartialDate;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is planned of a session; the parts mean what they mean in {@link Session}. Only
 * the title must be known.
 */
public record NewSession(
        @Nullable CourseTemplateId template,
        LocalizedText title,
        LocalizedText summary,
        LocalizedText audience,
        LocalizedText outcomes,
        LocalizedText admission,
        SessionKind kind,
        Mode mode,
        @Nullable PartialDate starts,
        @Nullable PartialDate ends,
        ZoneId timeZone,
        @Nullable LocalizedText place,
        @Nullable Integer seats,
        int attendancePercent,
        List<String> languages,
        String contact,
        Set<ModuleId> modules,
        List<Funder> funders,
        boolean illustrative) {

    public static final int USUAL_ATTENDANCE_PERCENT = 80;
    public static final ZoneId CENTRE = ZoneId.of("Asia/Baku");

    public NewSession {
        if (title.isEmpty()) {
            throw new IllegalArgumentException("a session has a title");
        }
        languages = List.copyOf(languages);
        modules = Set.copyOf(modules);
        funders = List.copyOf(funders);
    }

    /** A training in person of which no more than the title is known. */
    public static NewSession titled(LocalizedText title) {
        var none = LocalizedText.empty(title.source());
        return new NewSession(
                null,
                title,
                none,
                none,
                none,
                none,
                SessionKind.TRAINING,
                Mode.IN_PERSON,
                null,
                null,
                CENTRE,
                null,
                null,
                USUAL_ATTENDANCE_PERCENT,
                List.of(),
                "",
                Set.of(),
                List.of(),
                false);
    }

    public NewSession as(SessionKind newKind, Mode newMode) {
        return new NewSession(
                template,
                title,
                summary,
                audience,
                outcomes,
                admission,
                newKind,
                newMode,
                starts,
                ends,
                timeZone,
                place,
                seats,
                attendancePercent,
                languages,
                contact,
                modules,
                funders,
                illustrative);
    }

    public NewSession during(@Nullable PartialDate from, @Nullable PartialDate to) {
        return new NewSession(
                template,
                title,
                summary,
                audience,
                outcomes,
                admission,
                kind,
                mode,
                from,
                to,
                timeZone,
                place,
                seats,
                attendancePercent,
                languages,
                contact,
                modules,
                funders,
                illustrative);
    }

    public NewSession during(LocalDate from, LocalDate to) {
        return during(PartialDate.of(from), PartialDate.of(to));
    }

    public NewSession at(@Nullable LocalizedText newPlace) {
        return new NewSession(
                template,
                title,
                summary,
                audience,
                outcomes,
                admission,
                kind,
                mode,
                starts,
                ends,
                timeZone,
                newPlace,
                seats,
                attendancePercent,
                languages,
                contact,
                modules,
                funders,
                illustrative);
    }

    /** With what visitors are told: what it is about, for whom, what one learns, how to get in. */
    public NewSession described(
            LocalizedText newSummary,
            LocalizedText newAudience,
            LocalizedText newOutcomes,
            LocalizedText newAdmission) {
        return new NewSession(
                template,
                title,
                newSummary,
                newAudience,
                newOutcomes,
                newAdmission,
                kind,
                mode,
                starts,
                ends,
                timeZone,
                place,
                seats,
                attendancePercent,
                languages,
                contact,
                modules,
                funders,
                illustrative);
    }

    public NewSession withSeats(@Nullable Integer newSeats) {
        return new NewSession(
                template,
                title,
                summary,
                audience,
                outcomes,
                admission,
                kind,
                mode,
                starts,
                ends,
                timeZone,
                place,
                newSeats,
                attendancePercent,
                languages,
                contact,
                modules,
                funders,
                illustrative);
    }

    public NewSession teaching(Set<ModuleId> newModules) {
        return new NewSession(
                template,
                title,
                summary,
                audience,
                outcomes,
                admission,
                kind,
                mode,
                starts,
                ends,
                timeZone,
                place,
                seats,
                attendancePercent,
                languages,
                contact,
                newModules,
                funders,
                illustrative);
    }

    public NewSession fundedBy(List<Funder> newFunders) {
        return new NewSession(
                template,
                title,
                summary,
                audience,
                outcomes,
                admission,
                kind,
                mode,
                starts,
                ends,
                timeZone,
                place,
                seats,
                attendancePercent,
                languages,
                contact,
                modules,
                newFunders,
                illustrative);
    }

    /** Marked as invented for demonstration. */
    public NewSession asIllustrative() {
        return new NewSession(
                template,
                title,
                summary,
                audience,
                outcomes,
                admission,
                kind,
                mode,
                starts,
                ends,
                timeZone,
                place,
                seats,
                attendancePercent,
                languages,
                contact,
                modules,
                funders,
                true);
    }
}
