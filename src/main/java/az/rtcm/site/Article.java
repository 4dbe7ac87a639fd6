package az.rtcm.site;

import az.rtcm.shared.time.PartialDate;
import az.rtcm.training.SessionId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page or a piece of news.
 *
 * @param version rises with every change; a form filled in for an older one is refused
 * @param place fixed address of a page that the site itself links to ({@code about}); null for all
 *     others
 * @param slugs its address by language
 * @param draft what editors work on
 * @param shown what visitors see, language by language
 * @param dated day, month or year of news; null for pages
 * @param session that news are about
 * @param shownAt when visitors last got to see something new of it; null while they see nothing
 */
public record Article(
        ArticleId id,
        int version,
        ArticleKind kind,
        @Nullable String place,
        Map<String, String> slugs,
        Wording draft,
        Wording shown,
        @Nullable PartialDate dated,
        @Nullable SessionId session,
        Instant changedAt,
        @Nullable Instant shownAt) {

    public Article {
        slugs = Map.copyOf(slugs);
    }

    public boolean isNews() {
        return kind == ArticleKind.NEWS;
    }

    /** Whether visitors see it in any language. */
    public boolean isShown() {
        return !shown.title().isEmpty();
    }

    /** The public page, within the site. */
    public String path(String language) {
        if (place != null) {
            return "/" + place;
        }
        var any = slugs.values().stream().findFirst().orElse("");
        return (isNews() ? "/news/" : "/pages/") + slugs.getOrDefault(language, any);
    }

    /** The page in the back office. */
    public String officePath() {
        return (isNews() ? "/admin/news/" : "/admin/pages/") + id.value();
    }

    /** Whether there is something in this language that visitors do not see yet. */
    public boolean isAhead(String language) {
        return draft.has(language) && !draft.says(language, shown);
    }
}
