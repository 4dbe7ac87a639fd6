package az.rtcm.site;

import az.rtcm.shared.database.Columns;
import az.rtcm.shared.time.PartialDate;
import az.rtcm.training.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of pages and news, each with its addresses in one statement. */
@Repository
class ArticleTable {

    /** An article as {@link #article} reads it; conditions follow. */
    static final String SELECT =
            """
            select a.*,
                (select jsonb_object_agg(s.language, s.slug) from site.slug s
                 where s.subject = a.id and s.current) as slugs
            from site.article a
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ArticleTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Article> find(ArticleId id) {
        return jdbc.sql(SELECT + " where a.id = :id")
                .param("id", id.value())
                .query(ArticleTable::article)
                .optional();
    }

    Optional<Article> lock(ArticleId id) {
        return jdbc.sql(SELECT + " where a.id = :id for update of a")
                .param("id", id.value())
                .query(ArticleTable::article)
                .optional();
    }

    Optional<Article> at(String place) {
        return jdbc.sql(SELECT + " where a.place = :place")
                .param("place", place)
                .query(ArticleTable::article)
                .optional();
    }

    Optional<ArticleId> byForm(UUID form) {
        return jdbc.sql("select id from site.article where form = :form")
                .param("form", form)
                .query(UUID.class)
                .optional()
                .map(ArticleId::new);
    }

    /** False when this form was stored before. */
    boolean insert(Article article, @Nullable UUID form) {
        return words(
                                jdbc.sql(
                                        """
                                        insert into site.article (id, version, kind, place, title,
                                            summary, body, shown_title, shown_summary, shown_body,
                                            dated, session_id, form, changed_at)
                                        values (:id, 0, :kind, :place, :title, :summary, :body,
                                            :shownTitle, :shownSummary, :shownBody, :dated,
                                            :session, :form, :now)
                                        on conflict (form) do nothing
                                        """),
                                article)
                        .param("kind", article.kind().name())
                        .param("place", article.place())
                        .param("form", form, Types.OTHER)
                        .update()
                == 1;
    }

    /**
     * @param version that the change was made to
     * @throws OptimisticLockingFailureException if somebody changed it after this version
     */
    void update(Article article, int version) {
        int changed =
                words(
                                jdbc.sql(
                                        """
                                        update site.article set version = version + 1,
                                            title = :title, summary = :summary, body = :body,
                                            shown_title = :shownTitle,
                                            shown_summary = :shownSummary,
                                            shown_body = :shownBody, dated = :dated,
                                            session_id = :session, changed_at = :now
                                        where id = :id and version = :version
                                        """),
                                article)
                        .param("version", version)
                        .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("changed since version " + version);
        }
    }

    void setShownAt(ArticleId id) {
        jdbc.sql("update site.article set shown_at = :now where id = :id")
                .param("id", id.value())
                .param("now", now())
                .update();
    }

    private JdbcClient.StatementSpec words(JdbcClient.StatementSpec sql, Article article) {
        var dated = article.dated();
        var session = article.session();
        return sql.param("id", article.id().value())
                .param("title", Columns.json(article.draft().title()))
                .param("summary", Columns.json(article.draft().summary()))
                .param("body", Columns.json(article.draft().body()))
                .param("shownTitle", Columns.json(article.shown().title()))
                .param("shownSummary", Columns.json(article.shown().summary()))
                .param("shownBody", Columns.json(article.shown().body()))
                .param("dated", dated == null ? null : dated.iso())
                .param("session", session == null ? null : session.value(), Types.OTHER)
                .param("now", now());
    }

    OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    @SuppressWarnings("unchecked")
    static Article article(ResultSet row, int index) throws SQLException {
        var slugs = row.getString("slugs");
        var dated = row.getString("dated");
        var session = row.getObject("session_id", UUID.class);
        var shownAt = row.getObject("shown_at", OffsetDateTime.class);
        return new Article(
                new ArticleId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                ArticleKind.valueOf(row.getString("kind")),
                row.getString("place"),
                slugs == null ? Map.of() : Columns.value(slugs, Map.class),
                wording(row, ""),
                wording(row, "shown_"),
                dated == null ? null : new PartialDate(dated),
                session == null ? null : new SessionId(session),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                shownAt == null ? null : shownAt.toInstant());
    }

    private static Wording wording(ResultSet row, String prefix) throws SQLException {
        return new Wording(
                Columns.text(row.getString(prefix + "title")),
                Columns.text(row.getString(prefix + "summary")),
                Columns.text(row.getString(prefix + "body")));
    }
}
