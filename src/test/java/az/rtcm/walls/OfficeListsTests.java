package az.rtcm.walls;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.StatementCounter;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.SignIn;
import az.rtcm.audit.Audit;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.database.Columns;
import az.rtcm.shared.database.Ids;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.training.Planned;
import az.rtcm.training.Sessions;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The long lists of the back office ask the database the same number of questions at any length.
 */
@PlatformTest
class OfficeListsTests {

    private static final String FEW = "lengthfew";
    private static final String MANY = "lengthmany";

    @Autowired MockMvcTester web;
    @Autowired SignIn signIn;
    @Autowired JdbcClient jdbc;
    @Autowired Audit audit;
    @Autowired Sessions sessions;
    @Autowired TransactionTemplate transactions;

    /** Thousands of rows are in the way of tests that look at everything. */
    @AfterEach
    void clear() {
        jdbc.sql("delete from mail.mail where recipient like 'length%'").update();
        jdbc.sql("delete from certificates.certificate where issued_by_name = 'lengths'").update();
        jdbc.sql("delete from accounts.role_grant where granted_by = 'lengths'").update();
        jdbc.sql("delete from accounts.account where email like 'length%'").update();
        jdbc.sql("delete from directory.person where latin_family like 'length%'").update();
        jdbc.sql("delete from training.slug where slug like 'length%'").update();
        jdbc.sql("delete from training.session where contact = 'lengths'").update();
        jdbc.sql("delete from site.slug where slug like 'length%'").update();
        jdbc.sql("delete from site.article where title->'texts'->'en'->>'text' like 'length%'")
                .update();
        jdbc.sql("delete from pledges.pledge where number like 'length%'").update();
        jdbc.sql(
                        """
                        with gone as (delete from directory.organisation_name
                            where name->'texts'->'en'->>'text' like 'length%' returning organisation_id)
                        delete from directory.organisation where id in (select * from gone)
                        """)
                .update();
    }

    @Test
    void mails() {
        for (var list : Lengths.values()) {
            jdbc.sql(
                            """
                            insert into mail.mail (id, recipient, language, subject, text, about,
                                written_at, state)
                            select gen_random_uuid(), :name || n || '@example.org', 'en', 'Subject',
                                'Text', 'lengths.mail', now(), 'FAILED'
                            from generate_series(1, :number) n
                            """)
                    .param("name", list.words)
                    .param("number", list.number)
                    .update();
        }
        assertSame("/admin/mails?size=200&search=");
    }

    @Test
    void people() {
        for (var list : Lengths.values()) {
            jdbc.sql(
                            """
                            with persons as (
                                insert into directory.person (id, latin_given, latin_family,
                                    certificate_names, language, illustrative, registered_at)
                                select gen_random_uuid(), 'Given', :name || n, '{}', 'en', false, now()
                                from generate_series(1, :number) n returning id, latin_family),
                            accounts as (
                                insert into accounts.account (person_id, email, opened_at)
                                select id, latin_family || '@example.org', now() from persons)
                            insert into accounts.role_grant (id, person_id, role, deputy, since,
                                granted_by)
                            select gen_random_uuid(), id, 'EDITOR', false, now(), 'lengths' from persons
                            """)
                    .param("name", list.words)
                    .param("number", list.number)
                    .update();
        }
        assertSame("/admin/people?size=200&q=");
        assertSame("/admin/persons?size=200&words=");
    }

    @Test
    void sessions() {
        for (var list : Lengths.values()) {
            var model =
                    Planned.published(
                            sessions, Planned.complete(Planned.title("model" + list.words)));
            jdbc.sql(
                            """
                            with made as (
                                insert into training.session (id, version, title, summary, audience,
                                    outcomes, admission, kind, mode, starts, ends, time_zone, place, state,
                                    seats, attendance_percent, languages, contact, funders, remark,
                                    published_at, on_record, illustrative, created_at)
                                select gen_random_uuid(), 0,
                                    jsonb_set(s.title, '{texts,en,text}', to_jsonb(:title || ' ' || n)),
                                    summary, audience, outcomes, admission, kind, mode, starts, ends,
                                    time_zone, place, state, seats, attendance_percent, languages,
                                    'lengths', funders, remark, published_at, on_record, illustrative,
                                    created_at
                                from training.session s, generate_series(1, :number) n where s.id = :model
                                returning id)
                            insert into training.slug (language, slug, subject, current)
                            select 'en', :title || '-' || id, id, true from made
                            """)
                    .param("title", list.words)
                    .param("number", list.number)
                    .param("model", model.value())
                    .update();
        }
        assertSame("/admin/sessions?size=200&q=");
    }

    @Test
    void organisations() {
        for (var list : Lengths.values()) {
            jdbc.sql(
                            """
                            with made as (
                                insert into directory.organisation (id, kind, country, illustrative)
                                select gen_random_uuid(), 'ACADEMIA', 'GE', true
                                from generate_series(1, :number) n returning id)
                            insert into directory.organisation_name (organisation_id, name)
                            select id, cast(:name as jsonb) from made
                            """)
                    .param("name", text(list.words))
                    .param("number", list.number)
                    .update();
        }
        assertSame("/admin/organisations?size=200&words=");
    }

    @Test
    void certificates() {
        for (var list : Lengths.values()) {
            var session = Planned.published(sessions, Planned.complete(Planned.title("papers")));
            certificates(list, session.value());
        }
        assertSame("/admin/certificates?size=200&words=");
    }

    private void certificates(Lengths list, UUID session) {
        jdbc.sql(
                        """
                        with holders as (
                            insert into directory.person (id, latin_given, latin_family,
                                certificate_names, language, illustrative, registered_at)
                            select gen_random_uuid(), 'Holder', :name || n, '{}', 'en', false, now()
                            from generate_series(1, :number) n
                            returning id, latin_family, substr(latin_family, length(:name) + 1) as n)
                        insert into certificates.certificate (id, version, number, kind, person_id,
                            session_id, language, name, achievement, title, dates, issued_on,
                            issued_by_name, illustrative, file_id)
                        select gen_random_uuid(), 0, 'RTCM-26-' || :part || '-0000-' || lpad(n, 4, '0')
                            || '-0', 'COMPLETION', id, :session, 'en', latin_family,
                            'completed', 'Title', 'Dates', date '2026-01-01', 'lengths', true,
                            gen_random_uuid()
                        from holders
                        """)
                .param("part", list == Lengths.SHORT ? "0000" : "1111")
                .param("session", session)
                .param("name", list.words)
                .param("number", list.number)
                .update();
    }

    @Test
    void newsAndPledges() {
        var reader = signIn.as(Role.EDITOR, Role.LEADERSHIP);
        int news = 0;
        int pledges = 0;
        for (var list : Lengths.values()) {
            articles(list);
            pledges(list);
            int newsNow = statements("/admin/news?size=200", reader, list.words);
            int pledgesNow = statements("/admin/pledges?size=200", reader, list.words);
            if (list == Lengths.LONG) {
                assertThat(newsNow).isEqualTo(news);
                assertThat(pledgesNow).isEqualTo(pledges);
            }
            news = newsNow;
            pledges = pledgesNow;
        }
    }

    private void articles(Lengths list) {
        jdbc.sql(
                        """
                        with made as (
                            insert into site.article (id, version, kind, title, summary, body,
                                shown_title, shown_summary, shown_body, dated, changed_at)
                            select gen_random_uuid(), 0, 'NEWS', cast(:text as jsonb),
                                cast(:text as jsonb), cast(:text as jsonb), cast(:none as jsonb),
                                cast(:none as jsonb), cast(:none as jsonb), '2099-01-01',
                                now() + interval '99 years'
                            from generate_series(1, :number) n returning id)
                        insert into site.slug (language, slug, subject, current)
                        select 'en', :name || '-' || id, id, true from made
                        """)
                .param("text", text(list.words))
                .param("none", Columns.json(LocalizedText.empty("en")).getValue())
                .param("name", list.words)
                .param("number", list.number)
                .update();
    }

    private void pledges(Lengths list) {
        jdbc.sql(
                        """
                        insert into pledges.pledge (id, version, number, name, title, summary, text,
                            footnote, kinds, parties, countries, organisations, primary_objective,
                            other_objectives, illustrative, changed_at)
                        select gen_random_uuid(), 0, :name || n, cast(:text as jsonb),
                            cast(:text as jsonb), cast(:text as jsonb), cast(:text as jsonb),
                            cast(:text as jsonb), '{}', 'INDIVIDUAL', '{AZ}', '{}', 1, '{}', true,
                            now() + interval '99 years'
                        from generate_series(1, :number) n
                        """)
                .param("name", list.words)
                .param("text", text(list.words))
                .param("number", list.number)
                .update();
    }

    @Test
    void auditTrail() {
        for (var list : Lengths.values()) {
            Actor.platform(list.words).run(() -> record(list.number));
        }
        assertSame("/admin/audit?size=200&actor=");
    }

    private void record(int number) {
        transactions.executeWithoutResult(
                status -> {
                    for (int i = 0; i < number; i++) {
                        UUID thing = Ids.next();
                        audit.record("lengths.thing", thing, "counted", null, "after");
                    }
                });
    }

    private void assertSame(String list) {
        var reader = signIn.as(Role.ADMINISTRATOR, Role.COORDINATOR);
        int few = statements(list + FEW, reader, FEW);
        assertThat(statements(list + MANY, reader, MANY)).as(list).isEqualTo(few);
    }

    private int statements(String address, SignIn.Reader reader, String shown) {
        web.get().uri(address).with(reader).exchange();
        return StatementCounter.statementsOf(
                        () ->
                                assertThat(web.get().uri(address).with(reader))
                                        .hasStatusOk()
                                        .bodyText()
                                        .containsPattern("(?s)(" + shown + ".*){10}"))
                .size();
    }

    private static String text(String words) {
        return Columns.json(LocalizedText.published(words, words, words)).getValue();
    }

    private enum Lengths {
        SHORT(FEW, 10),
        LONG(MANY, 1_000);

        private final String words;
        private final int number;

        Lengths(String words, int number) {
            this.words = words;
            this.number = number;
        }
    }
}
