package az.rtcm.training.admin;

import az.rtcm.curriculum.ModuleId;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.training.Mode;
import az.rtcm.training.Schedule;
import az.rtcm.training.Session;
import az.rtcm.training.SessionKind;
import az.rtcm.training.SessionPlan;
import az.rtcm.training.SessionTexts;
import az.rtcm.training.Terms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What is typed of a session: the short form asks for a part of it, the details for all. What a
 * form does not ask for stays as it was.
 *
 * @param form tells one filled-in form from another, so that it is stored once
 * @param version of the session that is changed
 */
public record SessionForm(
        @Nullable UUID form,
        @Nullable UUID template,
        @Nullable Integer version,
        @Nullable Map<String, @Size(max = 200) String> title,
        @Nullable Map<String, @Size(max = 2_000) String> summary,
        @Nullable Map<String, @Size(max = 2_000) String> audience,
        @Nullable Map<String, @Size(max = 4_000) String> outcomes,
        @Nullable Map<String, @Size(max = 2_000) String> admission,
        @Nullable SessionKind kind,
        @Nullable Mode mode,
        @Nullable String starts,
        @Nullable String ends,
        @Nullable @Size(max = 60) String timeZone,
        @Nullable Map<String, @Size(max = 200) String> place,
        @Nullable @Positive @Max(100_000) Integer seats,
        @Nullable @Min(1) @Max(100) Integer attendancePercent,
        @Nullable List<String> languages,
        @Nullable @Size(max = 300) String contact,
        @Nullable List<UUID> modules,
        @Nullable @Valid List<FunderForm> funders,
        @Nullable @Valid ReportedForm reported) {

    /** A form filled in with a plan, and room for one funder more. */
    static SessionForm of(SessionPlan plan, @Nullable UUID form, @Nullable Integer version) {
        return of(plan, form, version, null);
    }

    /** The same of a session that is there already. */
    static SessionForm of(Session session) {
        return of(session.plan(), null, session.version(), ReportedForm.of(session.reported()));
    }

    private static SessionForm of(
            SessionPlan plan,
            @Nullable UUID form,
            @Nullable Integer version,
            @Nullable ReportedForm reported) {
        var template = plan.template();
        var texts = plan.texts();
        var schedule = plan.schedule();
        var terms = plan.terms();
        var funders = new ArrayList<>(plan.funders().stream().map(FunderForm::of).toList());
        funders.add(FunderForm.blank());
        return new SessionForm(
                form,
                template == null ? null : template.value(),
                version,
                Texts.typed(texts.title()),
                Texts.typed(texts.summary()),
                Texts.typed(texts.audience()),
                Texts.typed(texts.outcomes()),
                Texts.typed(texts.admission()),
                plan.kind(),
                plan.mode(),
                Dates.typed(schedule.starts()),
                Dates.typed(schedule.ends()),
                schedule.timeZone().getId(),
                Texts.typed(schedule.place()),
                terms.seats(),
                terms.attendancePercent(),
                terms.languages(),
                terms.contact(),
                plan.modules().stream().map(ModuleId::value).toList(),
                funders,
                reported);
    }

    /** An empty form, with what is usual. */
    static SessionForm blank(UUID form) {
        return new SessionForm(
                form,
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                null,
                SessionKind.TRAINING,
                Mode.IN_PERSON,
                "",
                "",
                null,
                Map.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** A plan of which no more than the typed title is known. */
    SessionPlan titled() {
        return SessionPlan.titled(Texts.written(LocalizedText.empty("en"), title));
    }

    /** Notes what is wrong beyond the single fields. */
    void check(Errors errors) {
        if (Texts.isBlank(title)) {
            errors.rejectValue("title", "training.title.needed");
        }
        Dates.check(starts, ends, errors);
        if (reported != null) {
            reported.check(errors);
        }
        if (timeZone != null && !isZone(timeZone)) {
            errors.rejectValue("timeZone", "training.time-zone.wrong");
        }
    }

    /** What is planned now, seats included: an empty number means that it is not decided. */
    SessionPlan written(SessionPlan before, boolean details) {
        return new SessionPlan(
                before.template(),
                texts(before.texts()),
                kind == null ? before.kind() : kind,
                mode == null ? before.mode() : mode,
                schedule(before.schedule()),
                terms(before.terms(), details),
                details
                        ? asList(modules).stream().map(ModuleId::new).collect(Collectors.toSet())
                        : before.modules(),
                details
                        ? asList(funders).stream()
                                .filter(funder -> !funder.isBlank())
                                .map(FunderForm::written)
                                .toList()
                        : before.funders(),
                before.illustrative());
    }

    private SessionTexts texts(SessionTexts before) {
        return new SessionTexts(
                Texts.written(before.title(), title),
                Texts.written(before.summary(), summary),
                Texts.written(before.audience(), audience),
                Texts.written(before.outcomes(), outcomes),
                Texts.written(before.admission(), admission));
    }

    private Schedule schedule(Schedule before) {
        var none = LocalizedText.empty("en");
        var typedPlace = Texts.written(before.place() == null ? none : before.place(), place);
        return new Schedule(
                Dates.written(starts),
                Dates.written(ends),
                timeZone == null ? before.timeZone() : ZoneId.of(timeZone),
                typedPlace.isEmpty() ? null : typedPlace);
    }

    private Terms terms(Terms before, boolean details) {
        return new Terms(
                seats,
                attendancePercent == null ? before.attendancePercent() : attendancePercent,
                details ? asList(languages) : before.languages(),
                contact == null ? before.contact() : contact.strip());
    }

    private static <T> List<T> asList(@Nullable List<T> typed) {
        return typed == null ? List.of() : typed;
    }

    private static boolean isZone(String zone) {
        try {
            return ZoneId.of(zone) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
