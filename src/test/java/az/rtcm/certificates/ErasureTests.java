package az.rtcm.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.rtcm.PlatformTest;
import az.rtcm.PlatformTestConfiguration;
import az.rtcm.accounts.Accounts;
import az.rtcm.accounts.Erasures;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.Scope;
import az.rtcm.accounts.SignIn;
import az.rtcm.attendance.Attendance;
import az.rtcm.attendance.Evidence;
import az.rtcm.attendance.Mark;
import az.rtcm.attendance.MarkSource;
import az.rtcm.attendance.Remark;
import az.rtcm.audit.Audit;
import az.rtcm.directory.NewOrganisation;
import az.rtcm.directory.NewPerson;
import az.rtcm.directory.OrganisationId;
import az.rtcm.directory.OrganisationKind;
import az.rtcm.directory.Organisations;
import az.rtcm.directory.People;
import az.rtcm.directory.PersonId;
import az.rtcm.directory.PersonName;
import az.rtcm.directory.Sex;
import az.rtcm.files.Files;
import az.rtcm.mail.Mails;
import az.rtcm.nominations.Calls;
import az.rtcm.nominations.Decision;
import az.rtcm.nominations.NewCall;
import az.rtcm.nominations.NewNominee;
import az.rtcm.nominations.NominationId;
import az.rtcm.nominations.Nominations;
import az.rtcm.nominations.Seats;
import az.rtcm.nominations.Selection;
import az.rtcm.nominations.Verdict;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.training.Planned;
import az.rtcm.training.SessionId;
import az.rtcm.training.Sessions;
import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * A participant who is forgotten: the whole database is searched for the name and the addresses.
 * Nothing is left out of the search. What it would find of colleagues are signatures under official
 * acts, which stay (docs/modules/accounts.md).
 */
@PlatformTest
class ErasureTests {

    private static final Erasures.Wish WISH =
            new Erasures.Wish(Erasures.Channel.LETTER, "12/34", LocalDate.of(2026, 9, 1));

    @Autowired Erasures erasures;
    @Autowired Organisations organisations;
    @Autowired People people;
    @Autowired Accounts accounts;
    @Autowired Sessions sessions;
    @Autowired Calls calls;
    @Autowired Nominations nominations;
    @Autowired Selection selection;
    @Autowired Seats seats;
    @Autowired Attendance attendance;
    @Autowired Certificates certificates;
    @Autowired CertificateNames names;
    @Autowired Files files;
    @Autowired Audit audit;
    @Autowired Mails mails;
    @Autowired SignIn signIn;
    @Autowired MockMvcTester web;
    @Autowired JdbcClient jdbc;

    private final String unique = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    private final String family = "Qeribzade" + unique;
    private final String cyrillic = "Гарибзаде" + unique;
    private final String mailbox = "garib" + unique + "@home.example";
    private final List<String> traces =
            List.of(family, cyrillic, "garib" + unique, "Zzpost" + unique);

    private OrganisationId organisation;
    private SignIn.Reader focalPoint;
    private SessionId session;

    @BeforeEach
    void aCall() {
        organisation =
                Planned.as(
                        () ->
                                organisations.register(
                                        new NewOrganisation(
                                                OrganisationKind.MIGRATION_AGENCY,
                                                "GE",
                                                LocalizedText.published("Agency", "", ""),
                                                false)));
        var office =
                Planned.as(
                        () ->
                                people.register(
                                        new NewPerson(
                                                PersonName.latin("Nino", "Office" + unique),
                                                "desk-" + unique + "@gov.example",
                                                "en",
                                                Sex.FEMALE,
                                                null,
                                                null,
                                                false)));
        focalPoint = signIn.as(office);
        Planned.asCentre(
                () -> accounts.grant(office, Role.FOCAL_POINT, Scope.organisation(organisation)));
        session = open(LocalDate.of(2026, 9, 9));
    }

    @Test
    void nothingThatNamesAForgottenPersonIsLeftAndFiguresStay() {
        var person = certified(mailbox);
        var reader = signIn.as(person);
        writeLetter();
        reader.run(erasures::ask);
        var future = open(LocalDate.of(2027, 3, 1));
        nominated(future, knownNominee(person));
        reader.run(() -> seats.confirm(nominationOf(person, future)));
        var certificate = Planned.as(() -> certificates.of(person)).getFirst();
        var figures = figures();
        assertThat(tracesLeft()).as("the search finds what there is").hasSizeGreaterThan(8);

        assertThat(signIn.as(Role.ADMINISTRATOR).call(() -> erasures.carryOut(person, WISH)))
                .contains(
                        "certificates.erasure.stays",
                        "attendance.erasure.stays",
                        "nominations.erasure.stays");

        assertThat(tracesLeft()).isEmpty();
        assertThat(figures()).isEqualTo(figures);
        assertThat(files.find(certificate.sheet())).isEmpty();
        assertThat(accounts.find(person)).isEmpty();
        assertThat(Planned.as(() -> nominations.confirmed(future)))
                .as("the seat is free")
                .isEmpty();
        assertThat(audit.check().isWhole()).isTrue();
    }

    @Test
    void aForgottenHoldersCertificateIsStillValidAndNamesNobody() {
        var person = certified(mailbox);
        var certificate = Planned.as(() -> certificates.of(person)).getFirst();
        signIn.as(Role.ADMINISTRATOR).run(() -> erasures.carryOut(person, WISH));

        for (var language : List.of("en", "az", "ru")) {
            var page =
                    web.get()
                            .uri(certificate.path())
                            .header("Accept-Language", language)
                            .exchange();
            assertThat(page).hasStatusOk().bodyText().doesNotContain(family);
        }
        assertThat(web.get().uri(certificate.path()).header("Accept-Language", "en"))
                .bodyText()
                .contains("The name was erased", certificate.number().value());
        assertThat(web.get().uri(certificate.path()).accept("application/json"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("valid");
        var coordinator = signIn.as(Role.COORDINATOR);
        assertThat(web.get().uri(certificate.officePath()).with(coordinator))
                .hasStatusOk()
                .bodyText()
                .contains("The name was erased");
        assertThat(web.get().uri(certificate.officePath() + "/sheet").with(coordinator))
                .hasStatus(404);
        coordinator.run(() -> certificates.revoke(certificate.id(), "by mistake", null));
        assertThat(web.get().uri(certificate.path()).accept("application/json"))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("revoked");
    }

    @Test
    void whatAFocalPointWasAskedToPassOnGoesToo() {
        var person = nominated(session, nominee(null));
        assertThat(mails.lastTo("desk-" + unique + "@gov.example", "You are selected").text())
                .contains(family);
        signIn.as(Role.ADMINISTRATOR).run(() -> erasures.carryOut(person, WISH));
        assertThat(tracesLeft()).isEmpty();
        assertThat(
                        jdbc.sql("select count(*) from mail.mail where recipient = :to")
                                .param("to", "desk-" + unique + "@gov.example")
                                .query(Long.class)
                                .single())
                .as("mails about the call stay")
                .isPositive();
    }

    @Test
    void oneTakesAlongAllThatIsHeld() {
        var person = certified(mailbox);
        writeLetter();
        var reader = signIn.as(person);
        for (var language : List.of("en", "az", "ru")) {
            assertThat(web.get().uri("/" + language + "/my/data").with(reader))
                    .hasStatusOk()
                    .bodyText()
                    .contains(family, "Zzpost" + unique, "RTCM-26-");
        }
        assertThat(web.get().uri("/en/my/data").with(reader))
                .bodyText()
                .contains(
                        "Nominations",
                        "Participations",
                        "Attendance",
                        "My certificates",
                        "Confirmed names",
                        "Letters to the centre",
                        "Mails to you",
                        "Title " + unique);
        var json =
                new String(
                        web.get()
                                .uri("/en/my/data/export.json")
                                .with(reader)
                                .exchange()
                                .getResponse()
                                .getContentAsByteArray(),
                        StandardCharsets.UTF_8);
        assertThat(json)
                .contains("\"CONFIRMED\"", "\"PRESENT\"", "RTCM-26-", "Zzpost" + unique, mailbox);
        assertThat(JsonPath.parse(json).<List<String>>read("$.notifications.mails[*].text"))
                .as("the mails with their words, but for what opens their links")
                .anyMatch(text -> text.contains("Title " + unique))
                .anyMatch(text -> text.contains("/answer/…"))
                .noneMatch(text -> text.matches("(?s).*/answer/\\w.*"));
        var other = signIn.as(Role.PARTICIPANT);
        assertThat(web.get().uri("/en/my/data").with(other)).bodyText().doesNotContain(family);
    }

    @Test
    void onlyAnAdministratorErases() {
        var person = signIn.as(Role.PARTICIPANT).person();
        assertThatThrownBy(
                        () ->
                                signIn.as(Role.COORDINATOR)
                                        .run(() -> erasures.carryOut(person, WISH)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> signIn.as(Role.COORDINATOR).run(() -> people.erase(person)))
                .isInstanceOf(AccessDeniedException.class);
    }

    /** Somebody who went the whole way, from the nomination to the certificate. */
    private PersonId certified(String email) {
        var person = nominated(session, nominee(email));
        var reader = signIn.as(person);
        reader.run(() -> seats.confirm(nominationOf(person, session)));
        Planned.asCentre(
                () -> {
                    for (var half : attendance.register(session).halfDays()) {
                        attendance.mark(
                                session,
                                List.of(new Remark(person, half, null, Mark.PRESENT)),
                                new Evidence(MarkSource.MESSAGE, "wrote: " + family));
                    }
                    attendance.close(session, null);
                });
        reader.run(() -> names.confirm(person, "Garib " + family));
        Planned.asCentre(() -> certificates.issueFor(session));
        mails.lastTo(email, "Your certificate");
        return person;
    }

    private NewNominee nominee(@Nullable String email) {
        var name = new PersonName("Garib", family, "Гариб " + cyrillic, null, Map.of());
        return new NewNominee(
                new NewPerson(name, email, "en", Sex.MALE, 1980, "GE", false),
                null,
                "Zzpost" + unique);
    }

    private PersonId nominated(SessionId in, NewNominee nominee) {
        var id = NominationId.next();
        focalPoint.run(
                () -> {
                    nominations.nominate(in, organisation, Map.of(id, nominee));
                    nominations.submit(in, organisation);
                });
        Planned.asCentre(
                () -> {
                    calls.close(in);
                    selection.decide(
                            in,
                            List.of(id),
                            new Decision(Verdict.SELECT, "knows " + family, "welcome " + family));
                    selection.announce(in);
                });
        return jdbc.sql("select person_id from nominations.nomination where id = :id")
                .param("id", id.value())
                .query((row, index) -> new PersonId(row.getObject(1, UUID.class)))
                .single();
    }

    private NominationId nominationOf(PersonId person, SessionId in) {
        return jdbc.sql(
                        """
                        select id from nominations.nomination
                        where person_id = :person and session_id = :session
                        """)
                .param("person", person.value())
                .param("session", in.value())
                .query((row, index) -> new NominationId(row.getObject(1, UUID.class)))
                .single();
    }

    private NewNominee knownNominee(PersonId person) {
        var known = people.find(person).orElseThrow();
        return new NewNominee(
                new NewPerson(known.name(), null, "en", null, null, null, false),
                person,
                "Zzpost" + unique);
    }

    private SessionId open(LocalDate day) {
        var id =
                Planned.published(
                        sessions,
                        Planned.complete(Planned.title(unique)).during(day, day.plusDays(2)));
        Planned.asCentre(
                () ->
                        calls.open(
                                id,
                                new NewCall(
                                        3,
                                        PlatformTestConfiguration.NOW.plus(Duration.ofDays(10)),
                                        LocalizedText.empty("en"),
                                        null,
                                        List.of(),
                                        Set.of(organisation))));
        return id;
    }

    private void writeLetter() {
        jdbc.sql(
                        """
                        insert into site.letter (id, subject, name, email, organisation, language, text,
                            received_at, state, fingerprint)
                        values (:id, 'QUESTION', :name, :email, '', 'en', :text, now(), 'NEW', :id::text)
                        """)
                .param("id", UUID.randomUUID())
                .param("name", "Garib " + family)
                .param("email", mailbox)
                .param("text", "I am " + family)
                .update();
    }

    /** Every figure that counted the person. */
    private List<Long> figures() {
        var figures = new ArrayList<Long>();
        for (var sql :
                List.of(
                        "select count(*) from attendance.figures_participation where session_id ="
                                + " :s",
                        """
                        select count(distinct f.survivor_id) from attendance.figures_participation p
                        join directory.figures_person f on f.person_id = p.person_id
                        where p.session_id = :s and p.completed and f.sex = 'MALE'
                        """,
                        "select count(*) from certificates.figures_certificate where session_id ="
                                + " :s and not revoked",
                        "select count(*) from nominations.figures_confirmed where session_id ="
                                + " :s")) {
            figures.add(jdbc.sql(sql).param("s", session.value()).query(Long.class).single());
        }
        assertThat(figures).containsOnly(1L);
        return figures;
    }

    /** The columns of the whole database in which a trace of the person stands. */
    private List<String> tracesLeft() {
        var found = new ArrayList<String>();
        var columns =
                jdbc.sql(
                                """
                                select quote_ident(c.table_schema) || '.' || quote_ident(c.table_name) as place,
                                    quote_ident(c.column_name) as name
                                from information_schema.columns c
                                join information_schema.tables t using (table_schema, table_name)
                                where t.table_type = 'BASE TABLE'
                                and c.table_schema not in ('pg_catalog', 'information_schema')
                                and (c.data_type in ('text', 'jsonb', 'json', 'character varying', 'character')
                                    or c.udt_name in ('_text', '_varchar'))
                                """)
                        .query((row, index) -> new String[] {row.getString(1), row.getString(2)})
                        .list();
        assertThat(columns).hasSizeGreaterThan(100);
        for (var column : columns) {
            var hits =
                    jdbc.sql(
                                    "select count(*) from %s where %s::text like any(:traces)"
                                            .formatted(column[0], column[1]))
                            .param(
                                    "traces",
                                    traces.stream()
                                            .map(trace -> "%" + trace + "%")
                                            .toArray(String[]::new))
                            .query(Long.class)
                            .single();
            if (hits > 0) {
                found.add(column[0] + "." + column[1]);
            }
        }
        return found;
    }
}
