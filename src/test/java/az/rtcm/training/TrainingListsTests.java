package az.rtcm.training;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.StatementCounter;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.SignIn;
import az.rtcm.shared.web.Paging;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list asks the database as often for 1,000 rows as for 10. */
@PlatformTest
class TrainingListsTests {

    @Autowired SessionLists lists;
    @Autowired Sessions sessions;
    @Autowired SignIn signIn;
    @Autowired JdbcClient jdbc;

    @Test
    void aListSendsTheSameStatementsForTenRowsAndForAThousand() {
        var coordinator = signIn.as(Role.COORDINATOR);
        make("counted-few", 10);
        make("counted-many", 1_000);
        var few = StatementCounter.statementsOf(() -> coordinator.run(() -> office("counted-few")));
        var many =
                StatementCounter.statementsOf(() -> coordinator.run(() -> office("counted-many")));
        assertThat(many).isEqualTo(few).hasSizeLessThanOrEqualTo(4);
        assertThat(StatementCounter.statementsOf(() -> upcoming("counted-many")))
                .hasSize(StatementCounter.statementsOf(() -> upcoming("counted-few")).size());
        jdbc.sql("delete from training.slug where slug like 'counted-%'").update();
        jdbc.sql("delete from training.session where contact = 'counted'").update();
    }

    private void office(String words) {
        var listing = lists.office(filter(words), new Paging(1, 200, "title", false));
        assertThat(listing.rows()).isNotEmpty();
    }

    private void upcoming(String words) {
        assertThat(lists.upcoming(filter(words), new Paging(1, 200, "starts", false)).rows())
                .isNotEmpty();
    }

    private static SessionFilter filter(String words) {
        return new SessionFilter(words, null, null, null, null, null);
    }

    /** Many at once, as rows like one that the service stored. */
    private void make(String title, int number) {
        var model = Planned.published(sessions, Planned.complete(Planned.title("model " + title)));
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
                                time_zone, place, state, seats, attendance_percent, languages, 'counted',
                                funders, remark, published_at, on_record, illustrative, created_at
                            from training.session s, generate_series(1, :number) n where s.id = :model
                            returning id)
                        insert into training.slug (language, slug, subject, current)
                        select 'en', :title || '-' || id, id, true from made
                        """)
                .param("title", title)
                .param("number", number)
                .param("model", model.value())
                .update();
    }
}
