package az.rtcm.reports;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.directory.NewPerson;
import az.rtcm.directory.People;
import az.rtcm.directory.PersonId;
import az.rtcm.directory.PersonName;
import az.rtcm.gcm.Compact;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.database.Columns;
import az.rtcm.shared.text.LocalizedText;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** Rules 1, 7 and 9; each test's records are gone when it ends. */
@PlatformTest
@Transactional
class FiguresTests {

    @Autowired Figures figures;
    @Autowired Coverage coverage;
    @Autowired Compact compact;
    @Autowired People people;
    @Autowired JdbcClient jdbc;
    @Autowired MockMvcTester web;

    @Test
    void anIndividualCountsOnceAndAParticipationOncePerSession() {
        double individuals = amount(Figure.INDIVIDUALS, Records.REAL);
        double participations = amount(Figure.PARTICIPATIONS, Records.REAL);
        var person = person(false);
        attends(person, session(0), false);
        attends(person, session(1), false);

        assertThat(amount(Figure.INDIVIDUALS, Records.REAL)).isEqualTo(individuals + 1);
        assertThat(amount(Figure.PARTICIPATIONS, Records.REAL)).isEqualTo(participations + 2);
    }

    @Test
    void anIllustrativePersonEntersNoHeadline() {
        double real = amount(Figure.PARTICIPATIONS, Records.REAL);
        double illustrative = amount(Figure.PARTICIPATIONS, Records.ILLUSTRATIVE);
        attends(person(true), session(0), false);

        assertThat(amount(Figure.PARTICIPATIONS, Records.REAL)).isEqualTo(real);
        assertThat(amount(Figure.PARTICIPATIONS, Records.ILLUSTRATIVE)).isEqualTo(illustrative + 1);
    }

    @Test
    void anIllustrativeSessionEntersNoHeadlineNorDoesWhoTookPart() {
        double sessions = amount(Figure.SESSIONS, Records.REAL);
        var invented = newest(true);
        assertThat(amount(Figure.SESSIONS, Records.REAL)).isEqualTo(sessions - 1);

        double participations = amount(Figure.PARTICIPATIONS, Records.REAL);
        double individuals = amount(Figure.INDIVIDUALS, Records.REAL);
        attends(person(false), invented, true);
        assertThat(amount(Figure.PARTICIPATIONS, Records.REAL)).isEqualTo(participations);
        assertThat(amount(Figure.INDIVIDUALS, Records.REAL)).isEqualTo(individuals);
    }

    @Test
    void theSwitchShowsIllustrativeSessionsWithTheirLabel() {
        var row = row(newest(true));
        assertThat(list("/en/figures/sessions?").select(row)).isEmpty();
        var shown = list("/en/figures/sessions?illustrative=show");
        assertThat(shown.select(row).text()).contains("Illustrative");
        assertThat(shown.text()).contains("They are in no headline figure");
    }

    @Test
    void aHeadCountMovesNoFigureAndStandsInTheListWithItsSource() {
        double participations = amount(Figure.PARTICIPATIONS, Records.REAL);
        double individuals = amount(Figure.INDIVIDUALS, Records.REAL);
        var counted = newest(false);
        attends(person(false), counted, true);
        jdbc.sql(
                        """
                        update training.session set head_count = 4321, remark = :remark
                        where id = :id
                        """)
                .param(
                        "remark",
                        Columns.json(
                                LocalizedText.published(
                                        "Annual report, page 7", "Hesabat", "Отчёт")))
                .param("id", counted)
                .update();
        assertThat(amount(Figure.PARTICIPATIONS, Records.REAL)).isEqualTo(participations + 1);
        assertThat(amount(Figure.INDIVIDUALS, Records.REAL)).isEqualTo(individuals + 1);
        assertThat(list("/en/figures/participations?").select(row(counted)).text())
                .contains("the source says 4,321", "Annual report, page 7");
    }

    /** A session on record, moved to where lists begin. */
    private UUID newest(boolean illustrative) {
        var id = session(0);
        jdbc.sql(
                        """
                        update training.session set illustrative = :illustrative,
                            starts = '2098-05', ends = '2098-05' where id = :id
                        """)
                .param("illustrative", illustrative)
                .param("id", id)
                .update();
        return id;
    }

    private String row(UUID session) {
        var slug =
                jdbc.sql("select slug from training.figures_session where session_id = :id")
                        .param("id", session)
                        .query(String.class)
                        .single();
        return "tr:has(a[href$=/trainings/%s])".formatted(slug);
    }

    /** The kept pages know nothing of a transaction that is never committed. */
    private Document list(String address) {
        var fresh = address + "&x=" + UUID.randomUUID();
        var answer = web.get().uri(fresh).exchange().getResponse();
        return Jsoup.parse(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    @Test
    void aDraftMappingDoesNotCountAndAnApprovedOneDoes() {
        var session = session(0);
        var module =
                jdbc.sql("select id from curriculum.module order by number limit 1")
                        .query(UUID.class)
                        .single();
        jdbc.sql("delete from curriculum.mapping where objective = 2").update();
        jdbc.sql(
                        """
                        insert into curriculum.mapping (module_id, objective, approved)
                        values (:module, 2, false)
                        """)
                .param("module", module)
                .update();
        jdbc.sql(
                        "insert into training.session_module values (:session, :module) on conflict do nothing")
                .param("session", session)
                .param("module", module)
                .update();
        attends(person(false), session, true);
        assertThat(line().reached()).isZero();
        assertThat(line().mapping()).isEqualTo(MappingState.DRAFT);

        jdbc.sql(
                        """
                        update curriculum.mapping set approved = true, reason = 'read',
                            decided_by = 'test', decided_at = now() where objective = 2
                        """)
                .update();

        assertThat(line().cells()).containsKey("GE");
    }

    @Test
    void everyPageIsReadInEachLanguage() {
        for (var language : new String[] {"en", "az", "ru"}) {
            assertThat(web.get().uri("/" + language + "/figures")).hasStatusOk();
            assertThat(web.get().uri("/" + language + "/coverage")).hasStatusOk();
            assertThat(web.get().uri("/" + language + "/coverage.csv")).hasStatusOk();
            assertThat(web.get().uri("/" + language + "/coverage.json")).hasStatusOk();
            assertThat(web.get().uri("/" + language + "/coverage/1/GE")).hasStatusOk();
            assertThat(web.get().uri("/" + language + "/objectives/2")).hasStatusOk();
            for (var figure : Figure.values()) {
                assertThat(web.get().uri("/" + language + figure.path())).hasStatusOk();
            }
        }
        assertThat(web.get().uri("/en/figures/none")).hasStatus(404);
    }

    private Matrix.Line<PublicCount> line() {
        return coverage.line(compact.objective(2).orElseThrow());
    }

    private double amount(Figure figure, Records records) {
        var amount = figures.one(figure, records).amount();
        return amount == null ? 0 : amount;
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

    private PersonId person(boolean illustrative) {
        var name = PersonName.latin("Counted", "Test" + UUID.randomUUID());
        return Actor.platform("test")
                .call(
                        () ->
                                people.register(
                                        new NewPerson(
                                                name, null, "en", null, null, null, illustrative)));
    }

    private void attends(PersonId person, UUID session, boolean completed) {
        jdbc.sql(
                        """
                        insert into attendance.closing
                            (session_id, closed_at, closed_by_name, required_percent, half_days, unmarked)
                        values (:session, now(), 'test', 80, 4, 0) on conflict do nothing
                        """)
                .param("session", session)
                .update();
        jdbc.sql(
                        """
                        insert into attendance.participation (session_id, person_id, organisation_id,
                            country, half_days, attended, late, excused, completed, illustrative)
                        values (:session, :person, gen_random_uuid(), 'GE', 4, 4, 0, 0, :completed, false)
                        """)
                .param("session", session)
                .param("person", person.value())
                .param("completed", completed)
                .update();
    }
}
