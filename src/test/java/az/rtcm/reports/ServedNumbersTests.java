package az.rtcm.reports;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.StatementCounter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rule 9 on what is served: whatever the tables hold, every number of people on every page and in
 * all open data is one of those that {@link Published} decided on. That those give nothing away is
 * shown by {@link SmallCellsTests}.
 */
@PlatformTest
@Transactional
class ServedNumbersTests {

    private static final List<Figure> OF_PEOPLE =
            List.of(
                    Figure.PARTICIPATIONS,
                    Figure.INDIVIDUALS,
                    Figure.CERTIFICATES,
                    Figure.COMPLETION);
    private static final Pattern TOLD =
            Pattern.compile(
                    "0|fewer than 5|(\\d*[05]) or more|reached|not shown|not on record"
                            + "|(0|100) ?%|(\\d*[05]) ?% or more");
    private static final Pattern CODE = Pattern.compile("0|<5|\\d*[05]\\+|reached");

    @Autowired Heads heads;
    @Autowired JdbcClient jdbc;
    @Autowired MockMvcTester web;

    private final Random random = new Random(13);

    @Test
    void everyNumberOfPeopleThatIsServedIsOneThatWasDecidedOn() {
        for (int table = 0; table < 6; table++) {
            fill();
            var published = Published.of(heads.all(Records.ILLUSTRATIVE));
            assertThat(figure("/figures/individuals")).isEqualTo(words(published.individuals()));
            assertThat(figure("/figures/participations"))
                    .isEqualTo(words(published.participations()));
            assertThat(figure("/figures/certificates")).isEqualTo(words(published.certificates()));
            for (var figure : OF_PEOPLE) {
                assertThat(
                                Jsoup.parse(read(figure.path()))
                                        .select("td.is-num:last-child, .figure__value")
                                        .eachText())
                        .isNotEmpty()
                        .allMatch(ServedNumbersTests::isTold);
            }
            var lines = published.objectives();
            var json = read("/coverage.json");
            lines.forEach(
                    (line, cells) ->
                            cells.forEach(
                                    (country, count) ->
                                            assertThat(json)
                                                    .contains(
                                                            "\"%s\":\"%s\""
                                                                    .formatted(
                                                                            country,
                                                                            count.code()))));
            assertThat(read("/coverage.csv").lines().skip(1))
                    .allSatisfy(
                            row ->
                                    assertThat(List.of(row.split(",")).stream().skip(3))
                                            .allMatch(CODE.asMatchPredicate()));
            assertThat(read("/coverage.csv")).contains("illustrative,1,");
        }
    }

    @Test
    void aListOfSessionsIsReadInPages() {
        var model = anySession();
        jdbc.sql(
                        """
                        with made as (
                            insert into training.session (id, version, title, summary, audience,
                                outcomes, admission, kind, mode, starts, ends, time_zone, place, state,
                                seats, attendance_percent, languages, contact, funders, remark,
                                published_at, on_record, illustrative, created_at)
                            select gen_random_uuid(), 0, title, summary, audience, outcomes,
                                admission, kind, mode, starts, ends, time_zone, place, state, seats,
                                attendance_percent, languages, contact, funders, remark,
                                published_at, on_record, true, created_at
                            from training.session s, generate_series(1, 120) n where s.id = :model
                            returning id)
                        insert into training.slug (language, slug, subject, current)
                        select 'en', 'paged-' || id, id, true from made
                        """)
                .param("model", model)
                .update();
        var first = Jsoup.parse(read("/figures/sessions"));
        assertThat(first.select("tbody tr")).hasSize(50);
        assertThat(first.select(".pager__link[rel=next]").attr("href"))
                .contains("page=2")
                .contains("illustrative=show");
        assertThat(Jsoup.parse(read("/figures/sessions?page=3")).select("tbody tr"))
                .hasSizeBetween(20, 50);
        assertThat(read("/figures/participations").length()).isLessThan(120_000);
    }

    @Test
    void aPageSendsTheSameStatementsHoweverManyPeopleThereAre() {
        for (var path : List.of("/figures", "/figures/participations", "/coverage")) {
            fill();
            int few = statements(path);
            fill();
            fill();
            assertThat(statements(path)).as(path).isEqualTo(few);
        }
    }

    private int statements(String path) {
        read(path);
        return StatementCounter.statementsOf(() -> read(path)).size();
    }

    private static boolean isTold(String text) {
        return TOLD.matcher(text.replaceAll("\\(.*\\)", "").replace('\u00a0', ' ').strip())
                .matches();
    }

    private static String words(PublicCount count) {
        return switch (count.kind()) {
            case NONE -> "0";
            case REACHED -> "reached";
            case FEW -> "fewer than 5";
            case AT_LEAST -> count.least() + " or more";
        };
    }

    private String figure(String path) {
        return Jsoup.parse(read(path)).select(".figure__value").eachText().getFirst();
    }

    /** The kept pages know nothing of a transaction that is never committed. */
    private String read(String path) {
        var answer =
                web.get()
                        .uri(
                                "/en"
                                        + path
                                        + (path.contains("?") ? "&" : "?")
                                        + "illustrative=show&x="
                                        + UUID.randomUUID())
                        .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** A few people of a few countries in two sessions on record, who are invented. */
    private void fill() {
        for (var session : List.of(anySession(), otherSession())) {
            jdbc.sql(
                            """
                            insert into attendance.closing (session_id, closed_at, closed_by_name,
                                required_percent, half_days, unmarked)
                            values (:session, now(), 'test', 80, 4, 0) on conflict do nothing
                            """)
                    .param("session", session)
                    .update();
            for (var country : List.of("GE", "KZ", "UA")) {
                attend(session, country, random.nextInt(7), true);
                attend(session, country, random.nextInt(3), false);
            }
        }
    }

    private void attend(UUID session, String country, int people, boolean completed) {
        jdbc.sql(
                        """
                        with persons as (
                            insert into directory.person (id, latin_given, latin_family,
                                certificate_names, language, illustrative, registered_at)
                            select gen_random_uuid(), 'Given', 'Served' || n, '{}', 'en', true, now()
                            from generate_series(1, :people) n returning id)
                        insert into attendance.participation (session_id, person_id,
                            organisation_id, country, half_days, attended, late, excused, completed,
                            illustrative)
                        select :session, id, gen_random_uuid(), :country, 4, 4, 0, 0, :completed, true
                        from persons
                        """)
                .param("people", people)
                .param("session", session)
                .param("country", country)
                .param("completed", completed)
                .update();
    }

    private UUID anySession() {
        return session(0);
    }

    private UUID otherSession() {
        return session(1);
    }

    private UUID session(int index) {
        return jdbc.sql(
                        """
                        select id from training.session where on_record and not illustrative
                        order by first_day, id limit 1 offset :index
                        """)
                .param("index", index)
                .query(UUID.class)
                .single();
    }
}
