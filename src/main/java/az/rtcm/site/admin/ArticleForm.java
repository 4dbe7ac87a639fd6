package az.rtcm.site.admin;

import az.rtcm.shared.time.PartialDate;
import az.rtcm.site.Article;
import az.rtcm.site.ArticleDraft;
import az.rtcm.site.ArticleKind;
import az.rtcm.training.SessionId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What an editor types.
 *
 * @param form tells this form from every other, so that it is stored once
 */
record ArticleForm(
        @Nullable UUID form,
        int version,
        @Nullable Map<String, String> title,
        @Nullable Map<String, String> summary,
        @Nullable Map<String, String> body,
        @Nullable PartialDate dated,
        @Nullable UUID session) {

    /** Most characters in each language. */
    private static final int MOST_OF_SUMMARY = 500;

    private static final int MOST_OF_BODY = 50_000;

    static ArticleForm empty() {
        return new ArticleForm(UUID.randomUUID(), 0, Map.of(), Map.of(), Map.of(), null, null);
    }

    static ArticleForm of(Article article, List<String> languages) {
        var titles = new LinkedHashMap<String, String>();
        var summaries = new LinkedHashMap<String, String>();
        var bodies = new LinkedHashMap<String, String>();
        for (var language : languages) {
            titles.put(language, article.draft().title().words(language));
            summaries.put(language, article.draft().summary().words(language));
            bodies.put(language, article.draft().body().words(language));
        }
        var session = article.session();
        return new ArticleForm(
                null,
                article.version(),
                titles,
                summaries,
                bodies,
                article.dated(),
                session == null ? null : session.value());
    }

    void check(ArticleKind kind, BindingResult errors) {
        if (title == null || title.values().stream().allMatch(String::isBlank)) {
            errors.rejectValue("title", "site.refused.no-title");
        }
        if (title != null && title.values().stream().anyMatch(words -> words.length() > 200)) {
            errors.rejectValue("title", "site.refused.long-title");
        }
        limit(errors, "summary", summary, MOST_OF_SUMMARY);
        limit(errors, "body", body, MOST_OF_BODY);
        if (kind == ArticleKind.NEWS && dated == null) {
            errors.rejectValue("dated", "NotNull");
        }
    }

    private static void limit(
            BindingResult errors, String field, @Nullable Map<String, String> words, int most) {
        if (words(words).values().stream().anyMatch(text -> text.length() > most)) {
            errors.rejectValue(field, "site.refused.too-long", new Object[] {most}, null);
        }
    }

    ArticleDraft draft(ArticleKind kind) {
        boolean news = kind == ArticleKind.NEWS;
        return new ArticleDraft(
                words(title),
                words(summary),
                words(body),
                news ? dated : null,
                news && session != null ? new SessionId(session) : null);
    }

    private static Map<String, String> words(@Nullable Map<String, String> typed) {
        return typed == null ? Map.of() : typed;
    }
}
