package az.rtcm.walls;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.StatementCounter;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.SignIn;
import az.rtcm.shared.database.Columns;
import az.rtcm.shared.text.LocalizedText;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** Lists that visitors and the office read ask the database as often for many rows as for a few. */
@PlatformTest
@Transactional
class ListStatementsTests {

    private static final String WORDS =
            Columns.json(LocalizedText.published("Words", "Sözlər", "Слова")).getValue();

    @Autowired MockMvcTester web;
    @Autowired SignIn signIn;
    @Autowired JdbcClient jdbc;

    @Test
    void news() {
        assertSame("/en/news", () -> news(3), () -> news(60));
    }

    @Test
    void pledges() {
        assertSame("/en/pledges", () -> pledges(3), () -> pledges(60));
    }

    @Test
    void messages() {
        assertSame("/admin/messages", () -> letters(3), () -> letters(60));
    }

    @Test
    void curriculum() {
        assertSame("/admin/curriculum", () -> modules(3), () -> modules(60));
        assertSame("/en/curriculum", () -> modules(3), () -> modules(60));
    }

    private void assertSame(String list, Runnable few, Runnable many) {
        var reader = signIn.as(Role.COORDINATOR);
        few.run();
        int before = statements(list, reader);
        many.run();
        assertThat(statements(list, reader)).as(list).isEqualTo(before);
    }

    /** The kept pages know nothing of a transaction that is never committed. */
    private int statements(String list, SignIn.Reader reader) {
        read(list, reader);
        return StatementCounter.statementsOf(() -> read(list, reader)).size();
    }

    private void read(String list, SignIn.Reader reader) {
        var address = list + "?size=200&x=" + UUID.randomUUID();
        assertThat(web.get().uri(address).with(reader)).hasStatusOk();
    }

    private void news(int number) {
        jdbc.sql(
                        """
                        with made as (
                            insert into site.article (id, version, kind, title, summary, body,
                                shown_title, shown_summary, shown_body, dated, changed_at, shown_at)
                            select gen_random_uuid(), 0, 'NEWS', cast(:words as jsonb),
                                cast(:words as jsonb), cast(:words as jsonb), cast(:words as jsonb),
                                cast(:words as jsonb), cast(:words as jsonb), '2026-01-01', now(), now()
                            from generate_series(1, :number) n returning id)
                        insert into site.slug (language, slug, subject, current)
                        select 'en', 'counted-' || id, id, true from made
                        """)
                .param("words", WORDS)
                .param("number", number)
                .update();
    }

    private void pledges(int number) {
        jdbc.sql(
                        """
                        with made as (
                            insert into pledges.pledge (id, version, number, name, title, summary,
                                text, footnote, kinds, parties, countries, organisations,
                                primary_objective, other_objectives, illustrative, published,
                                changed_at)
                            select gen_random_uuid(), 0, gen_random_uuid()::text,
                                cast(:words as jsonb), cast(:words as jsonb), cast(:words as jsonb),
                                cast(:words as jsonb), cast(:words as jsonb), '{}', 'INDIVIDUAL',
                                '{AZ}', '{}', 1, '{}', true, true, now()
                            from generate_series(1, :number) n returning id)
                        insert into pledges.slug (language, slug, subject, current)
                        select 'en', 'counted-' || id, id, true from made
                        """)
                .param("words", WORDS)
                .param("number", number)
                .update();
    }

    private void letters(int number) {
        jdbc.sql(
                        """
                        insert into site.letter (id, subject, name, email, organisation, language,
                            text, received_at, state, fingerprint)
                        select gen_random_uuid(), 'QUESTION', 'Name', 'x@example.org', '', 'en',
                            'Text', now(), 'NEW', gen_random_uuid()::text
                        from generate_series(1, :number) n
                        """)
                .param("number", number)
                .update();
    }

    private void modules(int number) {
        jdbc.sql(
                        """
                        with made as (
                            insert into curriculum.module (id, number, title)
                            select gen_random_uuid(),
                                (select max(number) from curriculum.module) + n, cast(:words as jsonb)
                            from generate_series(1, :number) n returning id),
                        named as (
                            insert into curriculum.slug (language, slug, subject, current)
                            select 'en', 'counted-' || id, id, true from made)
                        insert into curriculum.mapping (module_id, objective, approved)
                        select id, 5, false from made
                        """)
                .param("words", WORDS)
                .param("number", number)
                .update();
    }
}
