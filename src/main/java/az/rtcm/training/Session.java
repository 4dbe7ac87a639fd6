package az.rtcm.training;

import az.rtcm.curriculum.ModuleId;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.time.PartialDate;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A dated event of the centre: what is planned of it, and what became of it.
 *
 * @param version rises with every change of the plan; a form that was filled in for an older one is
 *     refused
 * @param slugs the address of its page, by language
 * @param isPublic whether it has a page that visitors see
 * @param notice of a postponement or cancellation
 * @param reported what reports say of it, if it was held before the platform and is known from them
 *     only
 */
public record Session(
        SessionId id,
        int version,
        Map<String, String> slugs,
        SessionPlan plan,
        SessionState state,
        boolean isPublic,
        @Nullable ChangeNotice notice,
        @Nullable OnRecord reported) {

    public Session {
        slugs = Map.copyOf(slugs);
    }

    public @Nullable CourseTemplateId template() {
        return plan.template();
    }

    public LocalizedText title() {
        return plan.texts().title();
    }

    public LocalizedText summary() {
        return plan.texts().summary();
    }

    public LocalizedText audience() {
        return plan.texts().audience();
    }

    public LocalizedText outcomes() {
        return plan.texts().outcomes();
    }

    public LocalizedText admission() {
        return plan.texts().admission();
    }

    public SessionKind kind() {
        return plan.kind();
    }

    public Mode mode() {
        return plan.mode();
    }

    public @Nullable PartialDate starts() {
        return plan.schedule().starts();
    }

    public @Nullable PartialDate ends() {
        return plan.schedule().ends();
    }

    public ZoneId timeZone() {
        return plan.schedule().timeZone();
    }

    public @Nullable LocalizedText place() {
        return plan.schedule().place();
    }

    public @Nullable Integer seats() {
        return plan.terms().seats();
    }

    public int attendancePercent() {
        return plan.terms().attendancePercent();
    }

    public List<String> languages() {
        return plan.terms().languages();
    }

    public String contact() {
        return plan.terms().contact();
    }

    public Set<ModuleId> modules() {
        return plan.modules();
    }

    public List<Funder> funders() {
        return plan.funders();
    }

    public boolean illustrative() {
        return plan.illustrative();
    }

    /** Codes of the countries known to have taken part, of sessions on record only. */
    public Set<String> countries() {
        return reported == null ? Set.of() : reported.countries();
    }

    /** Whether it was held before the platform and is known from reports only. */
    public boolean onRecord() {
        return reported != null;
    }

    /** The English address: stable for machines and figures. */
    public String slug() {
        return slug("en");
    }

    public String slug(String language) {
        return slugs.getOrDefault(language, slugs.values().stream().findFirst().orElse(""));
    }

    /** The public page, within the site. */
    public String path(String language) {
        return "/trainings/" + slug(language);
    }

    /** The page in the back office. */
    public String officePath() {
        return "/admin/sessions/" + id.value();
    }

    /** Whether visitors wait for it: it is published and neither over nor called off. */
    public boolean isAnnounced() {
        return switch (state) {
            case PUBLISHED, CALL_OPEN, SELECTION, CONFIRMED, RUNNING -> true;
            case DRAFT, CLOSED, REPORTED, CANCELLED -> false;
        };
    }

    /** Whether its first day has come where it is held; what is self-paced needs no days. */
    public boolean hasBegun(Instant now) {
        return starts() == null ? mode() == Mode.SELF_PACED : plan.schedule().hasBegun(now);
    }

    /**
     * Whether its last half-day has begun, or its last day while no half-days are known.
     *
     * @param held its half-days, in their order
     */
    public boolean isAtItsEnd(List<HalfDay> held, Instant now) {
        return held.isEmpty()
                ? starts() == null ? mode() == Mode.SELF_PACED : plan.schedule().isOnLastDay(now)
                : !now.isBefore(held.getLast().begins(timeZone()));
    }

    /** Whether its days can still be moved. */
    public boolean canBePostponed() {
        return isAnnounced() && state != SessionState.RUNNING;
    }

    public boolean isCancelled() {
        return state == SessionState.CANCELLED;
    }

    /** Whether its days were changed after they had been announced. */
    public boolean isPostponed() {
        return notice != null && notice.kind() == ChangeNotice.Kind.POSTPONED;
    }

    /** The days of the month, "25–27", or the first one when it ends in another month. */
    public String daysOfMonth() {
        return plan.schedule().daysOfMonth();
    }

    /** Where one stands who wants to take part: {@code soon}, {@code open} or {@code closed}. */
    public String admissionStage() {
        return switch (state) {
            case DRAFT, PUBLISHED -> "soon";
            case CALL_OPEN -> "open";
            case SELECTION, CONFIRMED, RUNNING, CLOSED, REPORTED, CANCELLED -> "closed";
        };
    }

    /** What must still be said before it can be published. */
    public List<Missing> missing() {
        return Missing.in(this);
    }
}
