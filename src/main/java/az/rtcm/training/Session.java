package az.rtcm.training;

import az.rtcm.curriculum.ModuleId;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.time.PartialDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A dated event of the centre.
 *
 * @param version rises with every change; a form that was filled in for an older one is refused
 * @param slugs the address of its page, by language
 * @param summary what it is about, in a few sentences
 * @param audience for whom it is
 * @param outcomes what one will be able to do afterwards, one a line
 * @param admission how to get in, when there is no call or more than the call to be said
 * @param starts first day, or the month when no more is known; null while nothing is decided
 * @param place where it is held; null when nobody travels or it is not known
 * @param seats how many can take part; null while it is not decided
 * @param attendancePercent share of half-days, in per cent, from which it counts as completed
 * @param languages codes of the working languages
 * @param contact whom to ask, as it stands on the public page
 * @param remark what the source says of a session on record
 * @param countries codes of the countries known to have taken part, of sessions on record only
 * @param headCount participants of a session on record; null when it is not on record
 * @param notice of a postponement or cancellation
 * @param onRecord whether it was held before the platform and is known from reports only
 * @param illustrative whether it was invented for demonstration
 */
public record Session(
        SessionId id,
        int version,
        @Nullable CourseTemplateId template,
        Map<String, String> slugs,
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
        SessionState state,
        @Nullable Integer seats,
        int attendancePercent,
        List<String> languages,
        String contact,
        Set<ModuleId> modules,
        List<Funder> funders,
        LocalizedText remark,
        Set<String> countries,
        @Nullable Integer headCount,
        @Nullable ChangeNotice notice,
        boolean onRecord,
        boolean illustrative) {

    public Session {
        slugs = Map.copyOf(slugs);
        languages = List.copyOf(languages);
        modules = Set.copyOf(modules);
        funders = List.copyOf(funders);
        countries = Set.copyOf(countries);
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

    public boolean isCancelled() {
        return state == SessionState.CANCELLED;
    }

    /** Whether its days were changed after they had been announced. */
    public boolean isPostponed() {
        return notice != null && notice.kind() == ChangeNotice.Kind.POSTPONED;
    }

    /** The days of the month, "25–27", or the first one when it ends in another month. */
    public String daysOfMonth() {
        if (starts == null) {
            return "";
        }
        var first = starts.earliest();
        var last = ends == null ? first : ends.latest();
        boolean several = last.isAfter(first) && last.getMonth() == first.getMonth();
        return several
                ? first.getDayOfMonth() + "–" + last.getDayOfMonth()
                : String.valueOf(first.getDayOfMonth());
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

    /** Everything that a coordinator wrote, to be changed or copied. */
    public NewSession asPlanned() {
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
                illustrative);
    }
}
