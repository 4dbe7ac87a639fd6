package az.rtcm.site;

import az.rtcm.shared.database.SlugTable;
import az.rtcm.shared.web.Listing;
import az.rtcm.shared.web.Paging;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Pages and news as visitors see them: what was published, and nothing else. */
@Service
public class Publications {

    private static final String SHOWN = " a.shown_title -> 'texts' <> '{}' ";
    private static final String NEWS =
            ArticleTable.SELECT
                    + " where a.kind = 'NEWS' and"
                    + SHOWN
                    + "order by a.dated desc, a.id";

    private final ArticleTable table;
    private final JdbcClient jdbc;
    private final SlugTable slugs;

    Publications(ArticleTable table, JdbcClient jdbc) {
        this.table = table;
        this.jdbc = jdbc;
        this.slugs = new SlugTable(jdbc, "site.slug");
    }

    /** The page with this fixed address. */
    public Optional<Article> page(String place) {
        return table.at(place).filter(Article::isShown);
    }

    /** What is at this address, of today or an older one. */
    public Optional<Article> at(ArticleKind kind, String language, String slug) {
        return slugs.find(language, slug)
                .flatMap(found -> table.find(new ArticleId(found.subject())))
                .filter(article -> article.kind() == kind && article.isShown());
    }

    /** Newest first. */
    public Listing<Article> news(Paging paging) {
        var rows =
                jdbc.sql(NEWS + " limit :size offset :offset")
                        .param("size", paging.size())
                        .param("offset", paging.offset())
                        .query(ArticleTable::article)
                        .list();
        var total =
                jdbc.sql("select count(*) from site.article a where a.kind = 'NEWS' and" + SHOWN)
                        .query(Long.class)
                        .single();
        return paging.listing(rows, total);
    }

    /** The newest news. */
    public List<Article> latestNews(int most) {
        return jdbc.sql(NEWS + " limit :most")
                .param("most", most)
                .query(ArticleTable::article)
                .list();
    }

    /** Everything that visitors can see. */
    public List<Article> all() {
        return jdbc.sql(ArticleTable.SELECT + " where" + SHOWN + "order by a.kind, a.id")
                .query(ArticleTable::article)
                .list();
    }
}
