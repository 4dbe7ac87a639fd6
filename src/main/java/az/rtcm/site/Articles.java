package az.rtcm.site;

import az.rtcm.accounts.Access;
import az.rtcm.accounts.Role;
import az.rtcm.audit.Audit;
import az.rtcm.shared.Settings;
import az.rtcm.shared.database.Columns;
import az.rtcm.shared.database.SlugTable;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.text.TextState;
import az.rtcm.shared.web.FieldRefused;
import az.rtcm.shared.web.Listing;
import az.rtcm.shared.web.NotFound;
import az.rtcm.shared.web.Paging;
import az.rtcm.training.SessionId;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pages and news as editors and translators work on them. */
@Service
public class Articles {

    static final String SUBJECT = "site.article";
    private static final Map<String, String> ORDERS = orders();

    private final ArticleTable table;
    private final JdbcClient jdbc;
    private final SlugTable slugs;
    private final Settings settings;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Articles(
            ArticleTable table,
            JdbcClient jdbc,
            Settings settings,
            Access access,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.jdbc = jdbc;
        this.slugs = new SlugTable(jdbc, "site.slug");
        this.settings = settings;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @throws NotFound if there is no such article of this kind
     */
    public Article require(ArticleKind kind, ArticleId id) {
        requireWriter();
        return table.find(id).filter(one -> one.kind() == kind).orElseThrow(NotFound::new);
    }

    /** One page of the list, in the orders {@code changed}, {@code dated}, {@code title}. */
    public Listing<Article> list(ArticleKind kind, Paging paging) {
        requireWriter();
        var rows =
                jdbc.sql(
                                ArticleTable.SELECT
                                        + " where a.kind = :kind"
                                        + paging.orderBy(ORDERS, "a.id"))
                        .param("kind", kind.name())
                        .query(ArticleTable::article)
                        .list();
        var total =
                jdbc.sql("select count(*) from site.article where kind = :kind")
                        .param("kind", kind.name())
                        .query(Long.class)
                        .single();
        return paging.listing(rows, total);
    }

    /**
     * Stores a draft that visitors do not see, once, however often its form is sent.
     *
     * @param form what tells this form from every other
     * @throws FieldRefused if it is about a session that visitors do not see
     */
    @Transactional
    public ArticleId write(UUID form, ArticleKind kind, ArticleDraft draft) {
        requireWriter();
        var before = table.byForm(form);
        if (before.isEmpty()) {
            requirePossible(draft.session());
        }
        return before.orElseGet(() -> stored(kind, null, draft, form));
    }

    /** Stores a page of the site itself with its fixed address. */
    @Transactional
    ArticleId place(String place, ArticleDraft draft) {
        return stored(ArticleKind.PAGE, place, draft, null);
    }

    /**
     * Changes the draft; what visitors see stays as it is, and so does its address. Nothing happens
     * if nothing is different.
     *
     * @param version that the change was made to
     * @throws org.springframework.dao.OptimisticLockingFailureException if somebody else was faster
     * @throws FieldRefused if it is about a session that visitors do not see
     */
    @Transactional
    public void change(ArticleId id, int version, ArticleDraft draft) {
        requireWriter();
        var before = lock(id);
        var words = before.draft().rewritten(draft.title(), draft.summary(), draft.body());
        if (isSame(before, words, draft)) {
            return;
        }
        if (!Objects.equals(before.session(), draft.session())) {
            requirePossible(draft.session());
        }
        save(before, version, words, before.shown(), draft, "changed");
        if (!before.isShown()) {
            address(id, words.title());
        }
    }

    /** Notes that somebody compared this language with its source and found it right. */
    @Transactional
    public void review(ArticleId id, String language) {
        requireWriter();
        var article = required(id, language);
        save(
                article,
                article.draft().in(language, TextState.REVIEWED),
                article.shown(),
                "reviewed");
    }

    /**
     * Shows the draft of this language to everybody.
     *
     * @throws NothingToShow if its title or body is missing
     */
    @Transactional
    public void publish(ArticleId id, String language) {
        requireEditor();
        var article = required(id, language);
        var shown = article.shown().showing(language, article.draft());
        save(article, article.draft().in(language, TextState.PUBLISHED), shown, "published");
        table.setShownAt(id);
        address(id, shown.title());
    }

    /** Takes this language from the site; its draft stays. */
    @Transactional
    public void withdraw(ArticleId id, String language) {
        requireEditor();
        var article = lock(id);
        save(
                article,
                article.draft().in(language, TextState.DRAFT),
                article.shown().without(language),
                "withdrawn");
    }

    private ArticleId stored(
            ArticleKind kind, @Nullable String place, ArticleDraft draft, @Nullable UUID form) {
        var id = ArticleId.next();
        var words =
                Wording.empty(LocalizedText.written(draft.title(), TextState.DRAFT).source())
                        .rewritten(draft.title(), draft.summary(), draft.body());
        var article =
                new Article(
                        id,
                        0,
                        kind,
                        place,
                        Map.of(),
                        words,
                        Wording.NONE,
                        draft.dated(),
                        draft.session(),
                        clock.instant(),
                        null);
        if (!table.insert(article, form)) {
            return table.byForm(Objects.requireNonNull(form)).orElseThrow();
        }
        address(id, words.title());
        audit.record(SUBJECT, id.value(), "written", null, article);
        return id;
    }

    private Article required(ArticleId id, String language) {
        var article = lock(id);
        if (!article.draft().has(language)) {
            throw new NothingToShow();
        }
        return article;
    }

    private void save(Article before, Wording draft, Wording shown, String action) {
        var same = new ArticleDraft(Map.of(), Map.of(), Map.of(), before.dated(), before.session());
        save(before, before.version(), draft, shown, same, action);
    }

    private void save(
            Article before,
            int version,
            Wording draft,
            Wording shown,
            ArticleDraft typed,
            String action) {
        var after =
                new Article(
                        before.id(),
                        version,
                        before.kind(),
                        before.place(),
                        before.slugs(),
                        draft,
                        shown,
                        typed.dated(),
                        typed.session(),
                        clock.instant(),
                        before.shownAt());
        table.update(after, version);
        audit.record(SUBJECT, before.id().value(), action, before, after);
    }

    private Article lock(ArticleId id) {
        return table.lock(id).orElseThrow(NotFound::new);
    }

    private void address(ArticleId id, LocalizedText title) {
        var any =
                Stream.concat(Stream.of(title.source()), settings.languages().stream())
                        .map(title::words)
                        .filter(words -> !words.isEmpty())
                        .findFirst()
                        .orElse("");
        var names = new LinkedHashMap<String, String>();
        for (var language : settings.languages()) {
            var words = title.words(language);
            names.put(language, words.isEmpty() ? any : words);
        }
        slugs.name(id.value(), names);
    }

    private static boolean isSame(Article before, Wording words, ArticleDraft draft) {
        return words.equals(before.draft())
                && Objects.equals(draft.dated(), before.dated())
                && Objects.equals(draft.session(), before.session());
    }

    private void requirePossible(@Nullable SessionId session) {
        if (session != null
                && possibleSessions().stream().noneMatch(one -> one.id().equals(session))) {
            throw new FieldRefused("session", "site.refused.session");
        }
    }

    /** A session that news can be about. */
    public record PossibleSession(SessionId id, LocalizedText title) {}

    /** The sessions that visitors can see, the latest first. */
    public List<PossibleSession> possibleSessions() {
        return jdbc.sql(
                        """
                        select session_id, title from training.figures_session
                        where state <> 'DRAFT' order by starts_on desc nulls last, session_id
                        """)
                .query(
                        (row, index) ->
                                new PossibleSession(
                                        new SessionId(row.getObject("session_id", UUID.class)),
                                        Columns.text(row.getString("title"))))
                .list();
    }

    /** Languages in which the platform speaks. */
    public List<String> languages() {
        return settings.languages();
    }

    /** Refuses who may not write. */
    public void requireWriter() {
        access.require(Role.EDITOR, Role.TRANSLATOR);
    }

    private void requireEditor() {
        access.require(Role.EDITOR);
    }

    private static Map<String, String> orders() {
        var orders = new LinkedHashMap<String, String>();
        orders.put("changed", "a.changed_at");
        orders.put("dated", "a.dated");
        orders.put(
                "title",
                "a.title -> 'texts' -> (a.title ->> 'source') ->> 'text' collate \"az-x-icu\"");
        return orders;
    }
}
