package az.rtcm.site;

import az.rtcm.shared.database.FirstData;
import az.rtcm.shared.time.PartialDate;
import az.rtcm.training.SessionId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The pages that the site itself links to, and the first news. */
@Component
class SiteFirstData implements FirstData {

    static final List<String> PLACES = List.of("about", "contact", "accessibility", "privacy");
    private static final List<String> LANGUAGES = List.of("en", "az", "ru");
    private static final Pattern PAGE =
            Pattern.compile(
                    "---\\ntitle: \"(?<title>.*)\"\\nsummary: \"(?<summary>.*)\"\\n---\\n(?<body>(?s:.*))");

    private final Articles articles;
    private final ArticleTable table;
    private final JdbcClient jdbc;

    SiteFirstData(Articles articles, ArticleTable table, JdbcClient jdbc) {
        this.articles = articles;
        this.table = table;
        this.jdbc = jdbc;
    }

    private record News(
            String slug,
            String publishedOn,
            Map<String, String> title,
            Map<String, String> summary,
            Map<String, String> body,
            @Nullable String session) {}

    @Override
    public int order() {
        return 90;
    }

    @Override
    @Transactional
    public void load() {
        for (var place : PLACES) {
            if (table.at(place).isEmpty()) {
                publish(articles.place(place, page(place)));
            }
        }
        for (var news : news()) {
            var form = UUID.nameUUIDFromBytes(news.slug().getBytes(StandardCharsets.UTF_8));
            if (table.byForm(form).isEmpty()) {
                publish(articles.write(form, ArticleKind.NEWS, draft(news)));
            }
        }
    }

    private void publish(ArticleId id) {
        LANGUAGES.forEach(language -> articles.publish(id, language));
    }

    private ArticleDraft draft(News news) {
        return new ArticleDraft(
                news.title(),
                news.summary(),
                news.body(),
                new PartialDate(news.publishedOn()),
                session(news.session()));
    }

    private @Nullable SessionId session(@Nullable String slug) {
        return jdbc.sql("select session_id from training.figures_session where slug = :slug")
                .param("slug", slug)
                .query(UUID.class)
                .optional()
                .map(SessionId::new)
                .orElse(null);
    }

    private static ArticleDraft page(String place) {
        var titles = new LinkedHashMap<String, String>();
        var summaries = new LinkedHashMap<String, String>();
        var bodies = new LinkedHashMap<String, String>();
        for (var language : LANGUAGES) {
            var parts = PAGE.matcher(read(place + "." + language + ".md"));
            if (!parts.matches()) {
                throw new IllegalStateException(place + " has no title and summary on top");
            }
            titles.put(language, parts.group("title"));
            summaries.put(language, parts.group("summary"));
            bodies.put(language, parts.group("body").strip());
        }
        return new ArticleDraft(titles, summaries, bodies, null, null);
    }

    private static List<News> news() {
        return List.of(
                JsonMapper.builder()
                        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                        .build()
                        .readValue(read("news.json"), News[].class));
    }

    private static String read(String file) {
        try (var content =
                Objects.requireNonNull(
                        SiteFirstData.class.getResourceAsStream("/firstdata/site/" + file))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
