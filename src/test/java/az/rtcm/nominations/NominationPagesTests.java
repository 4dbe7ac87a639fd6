package az.rtcm.nominations;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.PlatformTestConfiguration;
import az.rtcm.StatementCounter;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.SignIn;
import az.rtcm.directory.OrganisationId;
import az.rtcm.directory.People;
import az.rtcm.directory.PersonId;
import az.rtcm.training.SessionId;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From the call to the confirmed seat through the pages, as forms send it without scripts. */
@PlatformTest
class NominationPagesTests {

    private static final String EVIL = "O’Neill <script>alert(1)</script>'); drop table x;--";

    @Autowired ApplicationContext platform;
    @Autowired MockMvcTester web;
    @Autowired SignIn signIn;
    @Autowired People people;
    @Autowired Offers offers;
    @Autowired Nominations nominations;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTestConfiguration.TestClock clock;

    private TestCalls given;
    private OrganisationId agency;
    private SignIn.Reader focalPoint;
    private SignIn.Reader coordinator;

    @BeforeEach
    void given() {
        given = new TestCalls(platform);
        agency = given.organisation("GE");
        focalPoint = signIn.asFocalPoint(agency);
        coordinator = signIn.as(Role.COORDINATOR);
    }

    @AfterEach
    void setTheClockBack() {
        clock.reset();
    }

    @Test
    void theFocalPointSeesTheCallAndNominatesByForm() {
        var session = given.call(5, List.of(Quota.of("GE", 1, 2)), agency);
        assertThat(body(get("/en/my/nominations", focalPoint)))
                .contains(list(session), "call open", "0 of 2");
        assertThat(body(get(list(session), focalPoint))).contains("Nobody is on the list yet");
        assertThat(body(get(list(session) + "/nominees/new", focalPoint)))
                .contains("name=\"family\"", "name=\"_csrf\"");
        var form = nominee("Əliyeva", "Семёнова Алёна");
        assertThat(post(list(session) + "/nominees", form)).hasRedirectedUrl(list(session));
        assertThat(body(get(list(session), focalPoint)))
                .contains("Əliyeva", "<bdi>Семёнова Алёна</bdi>", "Submit the list");
        assertThat(given.all(session))
                .extracting(Nomination::state)
                .containsExactly(NominationState.DRAFT);
    }

    @Test
    void theSameFormSentTwiceIsStoredOnce() {
        var session = given.call(5, List.of(), agency);
        var form = nominee(TestCalls.unique(), "");
        assertThat(post(list(session) + "/nominees", form)).hasRedirectedUrl(list(session));
        assertThat(post(list(session) + "/nominees", form)).hasRedirectedUrl(list(session));
        assertThat(given.all(session)).hasSize(1);
    }

    @Test
    void wrongInputKeepsWhatWasTyped() {
        var session = given.call(5, List.of(), agency);
        var form = nominee("Имя", EVIL);
        form.put("given", "a".repeat(101));
        form.put("birthYear", "1800");
        form.put("email", "not-an-address");
        form.put("post", " ");
        form.put("known", "no id");
        var refused = post(list(session) + "/nominees", form);
        assertThat(refused).hasStatus(422);
        assertThat(body(refused))
                .contains("Имя", "a".repeat(101), "1800", "not-an-address", "drop table x")
                .contains("The number is too small", "This is not an e-mail address.")
                .contains("Please fill in this field.", "This is not written as it should be.")
                .doesNotContain("<script>alert(1)");
        form.put("birthYear", "nineteen");
        assertThat(body(refused(list(session) + "/nominees", form)))
                .contains("Имя", "nineteen", "This is not a whole number.");
        assertThat(post(list(session) + "/nominees", Map.of())).hasStatus(422);
        assertThat(given.all(session)).isEmpty();
    }

    @Test
    void aNameThatWasNominatedBeforeIsAskedAboutAndThePersonStaysOne() {
        var first = given.call(5, List.of(), agency);
        var family = TestCalls.unique();
        post(list(first) + "/nominees", nominee(family, ""));
        var before = given.all(first).getFirst().personId();
        var second = given.call(5, List.of(), agency);
        var form = nominee(family, "");
        var asked = post(list(second) + "/nominees", form);
        assertThat(asked).hasStatus(422);
        assertThat(body(asked))
                .contains("Did you nominate this person before?", before.value().toString());
        form.put("known", before.value().toString());
        assertThat(post(list(second) + "/nominees", form)).hasRedirectedUrl(list(second));
        assertThat(given.all(second)).extracting(Nomination::personId).containsExactly(before);
    }

    @Test
    void whatTheRecordOfAKnownPersonLacksIsFilledInAndTheRestStaysAsItIs() {
        var family = TestCalls.unique();
        var before = knownPerson(family);
        var session = given.call(5, List.of(), agency);
        var form = nominee(family, "");
        form.put("known", before.value().toString());
        form.put("email", "first@home.example");
        form.put("birthYear", "1971");
        post(list(session) + "/nominees", form);
        assertThat(people.find(before).orElseThrow().email()).isEqualTo("first@home.example");
        assertThat(people.find(before).orElseThrow().birthYear()).isEqualTo(1988);

        var page = list(session) + "/nominees/" + given.all(session).getFirst().id();
        assertThat(body(get(page, focalPoint)))
                .contains("first@home.example", "name=\"post\"", "the record is not changed here")
                .doesNotContain("id=\"field-family\"", "id=\"field-email\"");
        form.put("post", "Head of unit");
        form.put("family", "Another");
        form.put("email", "second@home.example");
        assertThat(post(page, form)).hasRedirectedUrl(list(session));
        assertThat(people.find(before).orElseThrow().name().latinFamily()).isEqualTo(family);
        assertThat(people.find(before).orElseThrow().email()).isEqualTo("first@home.example");
        assertThat(given.all(session)).extracting(Nomination::post).containsExactly("Head of unit");
    }

    @Test
    void rowsThatMayBeOfSomebodyKnownAskAndAssumeNothing() {
        var family = TestCalls.unique();
        var before = knownPerson(family);
        var session = given.call(5, List.of(), agency);
        var rows =
                "%s\tAynur\t\tf\t1988\tInspector\t\taz\n\tNobody\t\tf\t1988\tClerk\t\taz"
                        .formatted(family);
        var form = new HashMap<>(Map.of("rows", rows, "seed", UUID.randomUUID().toString()));
        var store = list(session) + "/rows/confirmation";
        assertThat(body(refused(store, form)))
                .contains("Please say whether it is the same person.", before.value().toString());
        assertThat(given.all(session)).isEmpty();
        form.put("known-1", before.value().toString());
        var stored = post(store, form);
        assertThat(given.all(session)).extracting(Nomination::personId).containsExactly(before);
        // the row with a mistake is there to be corrected, the stored one is gone
        assertThat(stored).hasStatusOk();
        assertThat(body(stored))
                .contains("Nominees added: 1", "Nobody", "Family name: Please fill in this field.")
                .doesNotContain(family);
    }

    @Test
    void aPaperThatMayBeOfSomebodyKnownAsksToo() {
        var family = TestCalls.unique();
        var before = knownPerson(family);
        var other = given.organisation("MD");
        var session = given.call(5, List.of(), other);
        var form = nominee(family, "");
        form.putAll(
                Map.of(
                        "organisation", other.value().toString(),
                        "channel", "LETTER",
                        "reference", "1/2",
                        "dated", "2026-09-01"));
        var page = selection(session) + "/on-behalf";
        var asked = send(page, form, coordinator);
        assertThat(asked).hasStatus(422);
        assertThat(body(asked)).contains("somebody the centre knows", before.value().toString());
        form.put("known", before.value().toString());
        assertThat(send(page, form, coordinator)).hasStatus3xxRedirection();
        assertThat(given.all(session)).extracting(Nomination::personId).containsExactly(before);
    }

    @Test
    void aReplacementIsNamedFromTheListOrByForm() {
        var family = TestCalls.unique();
        var before = knownPerson(family);
        var session = given.call(2, List.of(), agency);
        var first = given.nominee(session, agency);
        var second = given.nominee(session, agency);
        var third = given.nominee(session, agency);
        given.announce(session);
        post(list(session) + "/nominees/" + first + "/withdrawal", Map.of());
        var windows = platform.getBean(ReplacementRecords.class);
        var one = list(session) + "/replacements/" + windows.openIn(session).getFirst().id();
        assertThat(get(one, focalPoint)).hasStatusOk();
        assertThat(post(one, Map.of("nominee", third.toString()))).hasRedirectedUrl(list(session));
        assertThat(given.state(third)).isEqualTo(NominationState.SELECTED);
        assertThat(post(one, Map.of("nominee", third.toString()))).hasRedirectedUrl(list(session));

        post(list(session) + "/nominees/" + second + "/withdrawal", Map.of());
        var other = list(session) + "/replacements/" + windows.openIn(session).getFirst().id();
        var form = nominee(family, "");
        assertThat(body(refused(other + "/nominee", form))).contains(before.value().toString());
        form.put("known", before.value().toString());
        assertThat(post(other + "/nominee", form)).hasRedirectedUrl(list(session));
        assertThat(given.all(session))
                .filteredOn(it -> it.personId().equals(before))
                .extracting(Nomination::state)
                .containsExactly(NominationState.SELECTED);
        form.put("id", UUID.randomUUID().toString());
        form.put("known", "NEW");
        assertThat(body(refused(other + "/nominee", form))).contains("The time for a replacement");
    }

    @Test
    void theCoordinatorEndsAWindowAndOffersTheSeatToTheReserve() {
        var moldova = given.organisation("MD");
        var session = given.call(1, List.of(), agency, moldova);
        var first = given.nominee(session, agency);
        given.nominee(session, moldova);
        var waits = given.nominee(session, agency);
        given.announce(session);
        var chosen =
                given.all(session).stream()
                        .filter(one -> one.state() == NominationState.SELECTED)
                        .findFirst()
                        .orElseThrow();
        assertThat(body(get(selection(session), coordinator))).contains("Send the link again");
        send(selection(session) + "/" + chosen.id() + "/link", Map.of(), coordinator);
        send(selection(session) + "/" + waits + "/promotion", Map.of(), coordinator);
        assertThat(given.state(waits)).as("no seat is free").isEqualTo(NominationState.RESERVED);
        TestCalls.asPlatform(
                () ->
                        platform.getBean(Calls.class)
                                .changeCutOff(session, LocalDate.of(2026, 9, 1)));
        signIn.as(chosen.personId()).run(() -> platform.getBean(Seats.class).decline(chosen.id()));
        var windows = platform.getBean(ReplacementRecords.class);
        var window = windows.openIn(session).getFirst().id();
        var end = selection(session) + "/replacements/" + window + "/end";
        send(end, Map.of(), coordinator);
        send(end, Map.of(), coordinator);
        assertThat(windows.openIn(session)).isEmpty();
        send(selection(session) + "/" + waits + "/promotion", Map.of(), coordinator);
        assertThat(given.state(waits)).isEqualTo(NominationState.SELECTED);
        assertThat(given.state(first)).isNotEqualTo(NominationState.CONFIRMED);
    }

    private PersonId knownPerson(String family) {
        var session = given.call(5, List.of(), agency);
        post(list(session) + "/nominees", nominee(family, ""));
        return given.all(session).getFirst().personId();
    }

    @Test
    void pastedRowsAreExplainedAndStoredOnlyWhenConfirmed() {
        var session = given.call(9, List.of(), agency);
        var one = TestCalls.unique();
        var two = TestCalls.unique();
        var three = TestCalls.unique();
        var rows =
                String.join(
                        "\r\n",
                        one + "ə\tAynur\tƏliyeva Aynur Qızı\tqadın\t1988\tMüfəttiş\t\taz",
                        two + "ı\tPyotr\tСемёнов Пётр\tмуж\t1979\tИнспектор\tp@example.org\tru",
                        three + "\tSami\tسامي حداد\tm\t1981\tOfficer\t\ten",
                        "\tNobody\t\tf\tnineteen\tOfficer\tnot-an-address\ten",
                        "");
        var form = new HashMap<>(Map.of("rows", rows, "seed", UUID.randomUUID().toString()));
        var preview = post(list(session) + "/rows", form);
        assertThat(preview).hasStatusOk();
        assertThat(body(preview))
                .contains("Nothing is stored yet", one + "ə", two + "ı", "Пётр", "سامي حداد")
                .contains("Family name: Please fill in this field.")
                .contains("This is not an e-mail address.", "This is not a whole number.")
                .contains("Add 3 nominees");
        assertThat(given.all(session)).isEmpty();

        for (int i = 0; i < 2; i++) {
            assertThat(body(post(list(session) + "/rows/confirmation", form)))
                    .contains("Nominees added: 3", "not-an-address");
        }
        assertThat(names(session)).containsExactly(one + "ə", two + "ı", three);
        assertThat(body(get(list(session), focalPoint)))
                .contains("سامي حداد", "Семёнов Пётр", "Müfəttiş");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | Family name | Write the name in Latin letters    | in Latin letters, as in the passport
                    az | Soyad       | Adı pasportda olduğu kimi, latın   | və ad pasportda olduğu kimi, latın
                    ru | Фамилия     | Напишите латинскими буквами        | пишутся латинскими буквами
                    """)
    void namesInOtherLettersAreToldWhereTheyBelong(
            String language, String column, String said, String help) {
        var session = given.call(9, List.of(), agency);
        var list = list(session).replaceFirst("/en/", "/" + language + "/");
        var rows = "Иванова\tАнна\t\tf\t1988\tИнспектор\t\tru";
        var pasted = Map.of("rows", rows, "seed", UUID.randomUUID().toString());
        assertThat(body(get(list + "/rows", focalPoint))).contains(help);
        assertThat(body(post(list + "/rows", pasted))).contains(column + ": " + said);
        var typed = new HashMap<>(nominee("Иванова", ""));
        assertThat(body(refused(list + "/nominees", typed))).contains(said, "Иванова");
        assertThat(given.all(session)).isEmpty();
    }

    @Test
    void noRowsOrTooManyAreRefusedWithTheText() {
        var session = given.call(9, List.of(), agency);
        var form = new HashMap<>(Map.of("rows", " \n ", "seed", UUID.randomUUID().toString()));
        assertThat(body(refused(list(session) + "/rows", form))).contains("No rows were found.");
        form.put("rows", "Family\tGiven\n".repeat(201));
        assertThat(body(refused(list(session) + "/rows", form))).contains("more than 200 rows");
        assertThat(body(refused(list(session) + "/rows/confirmation", form)))
                .contains("more than 200 rows", "Family\tGiven");
        assertThat(given.all(session)).isEmpty();
    }

    @Test
    void theListIsReorderedShortenedAndHandedIn() {
        var session = given.call(9, List.of(), agency);
        var names = IntStream.range(0, 3).mapToObj(i -> TestCalls.unique()).toList();
        names.forEach(name -> post(list(session) + "/nominees", nominee(name, "")));
        assertThat(names(session)).containsExactlyElementsOf(names);
        var last = list(session) + "/nominees/" + given.all(session).get(2).id();
        post(last + "/rank", Map.of("by", "-1"));
        post(last + "/rank", Map.of("by", "-5"));
        assertThat(names(session)).containsExactly(names.get(2), names.get(0), names.get(1));
        post(last, Map.of("_method", "delete"));
        assertThat(names(session)).containsExactly(names.get(0), names.get(1));
        assertThat(get(last, focalPoint)).hasStatus(404);

        assertThat(post(list(session) + "/submission", Map.of())).hasRedirectedUrl(list(session));
        post(list(session) + "/submission", Map.of());
        assertThat(given.in(session, NominationState.SUBMITTED)).isEqualTo(2);
        assertThat(body(get(list(session), focalPoint))).contains("Take the list back");
        post(list(session) + "/submission", Map.of("_method", "delete"));
        assertThat(given.in(session, NominationState.DRAFT)).isEqualTo(2);
        clock.set(TestCalls.DEADLINE);
        post(list(session) + "/submission", Map.of());
        assertThat(given.in(session, NominationState.DRAFT)).isEqualTo(2);
        assertThat(body(get(list(session), focalPoint))).contains("The call is closed");
        assertThat(post(list(session) + "/nominees", nominee("Late", ""))).hasStatus(422);
    }

    @Test
    void theCoordinatorOpensACall() {
        var session = given.session();
        var page = "/admin/sessions/" + session.value() + "/call";
        assertThat(get(page, coordinator)).hasStatusOk();
        var form = new HashMap<>(Map.of("seats", "0", "deadline", "2026-09-01", "time", "6 pm"));
        var refused = send(page, form, coordinator);
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("2026-09-01", "6 pm", "The number is too small");
        form.putAll(Map.of("seats", "4", "time", "18:00"));
        assertThat(body(send(page, form, coordinator))).contains("must lie in the future");
        form.put("deadline", "2026-12-31");
        assertThat(body(send(page, form, coordinator))).contains("has begun by then");
        form.put("deadline", "2026-09-30");
        assertThat(body(send(page, form, coordinator))).contains("at least one organisation");
        form.put("organisations", agency.value().toString());
        form.put("maximum[GE]", "2");
        form.put("minimum[GE]", "3");
        assertThat(send(page, form, coordinator)).hasStatus(422);
        form.put("minimum[GE]", "1");
        form.put("eligibility[en]", "Officers of the " + EVIL);
        assertThat(send(page, form, coordinator)).hasStatus3xxRedirection();
        assertThat(send(page, form, coordinator)).hasStatus(422);
        assertThat(body(get(list(session), focalPoint)))
                .contains("0 of 2", "Officers of the")
                .doesNotContain("<script>alert(1)");
        assertThat(get(page, coordinator)).hasStatusOk();
    }

    @Test
    void theTermsOfACallAreChangedAndMoreOrganisationsInvited() {
        var session = given.call(5, List.of(Quota.of("GE", 1, 2)), agency);
        var page = "/admin/sessions/" + session.value() + "/call";
        var form = new HashMap<>(Map.of("seats", "4", "deadline", "2026-09-30", "time", "18:00"));
        form.put("minimum[MD]", "3");
        form.put("eligibility[en]", "x".repeat(2001));
        assertThat(send(page + "/terms", form, coordinator)).hasStatus(422);
        form.put("eligibility[en]", "Officers of the border service");
        assertThat(body(send(page + "/terms", form, coordinator)))
                .contains("Republic of Moldova: give a maximum too", "Officers of the border");
        form.put("maximum[MD]", "3");
        form.put("minimum[GE]", "2");
        form.put("maximum[GE]", "2");
        form.put("maximum[XX]", "1");
        assertThat(send(page + "/terms", form, coordinator)).hasStatus3xxRedirection();
        var call = platform.getBean(Calls.class).require(session);
        assertThat(call.seats()).isEqualTo(4);
        assertThat(call.quotas()).extracting(Quota::country).containsExactly("GE", "MD");
        assertThat(body(get(page, coordinator))).contains("Officers of the border service");
        assertThat(body(get(list(session), focalPoint))).contains("Officers of the border");

        for (var nobody : List.of(Map.<String, String>of(), Map.of("organisations", "none"))) {
            assertThat(send(page + "/invitations", nobody, coordinator)).hasStatus3xxRedirection();
        }
        var other = given.organisation("MD");
        assertThat(body(get("/en/my/nominations", signIn.asFocalPoint(other))))
                .doesNotContain(session.value().toString());
        send(page + "/invitations", Map.of("organisations", other.value().toString()), coordinator);
        assertThat(body(get("/en/my/nominations", signIn.asFocalPoint(other))))
                .contains(session.value().toString());
    }

    @Test
    void eachDecisionHasTwoReasonsAndTheFocalPointLearnsOne() {
        var session = given.call(5, List.of(Quota.of("GE", 1, 3)), agency);
        var chosen = given.nominee(session, agency);
        var refused = given.nominee(session, agency);
        var left = given.nominee(session, agency);
        var page = "/admin/sessions/" + session.value() + "/nominations";
        assertThat(body(get(page, coordinator))).contains("id=\"meters\"", "0 of 5", "0 of 3");
        end(session);
        decide(page, "SELECT", chosen, "", "");
        decide(page, "NOT_SELECT", refused, "Rude on the telephone", "Took part in spring");
        assertThat(body(get(page, coordinator)))
                .contains("1 of 5", "1 of 3", "Rude on the telephone", "Took part in spring");
        assertThat(body(get(list(session), focalPoint)))
                .doesNotContain("Rude on the telephone", "Took part in spring");

        assertThat(get(page + "/acceptance", coordinator)).hasStatusOk();
        assertThat(given.state(left)).isEqualTo(NominationState.SUBMITTED);
        send(page + "/acceptance", Map.of(), coordinator);
        assertThat(given.state(left)).isEqualTo(NominationState.SELECTED);
        assertThat(body(get(page + "/announcement", coordinator))).contains("Announce now");
        send(page + "/announcement", Map.of(), coordinator);
        send(page + "/announcement", Map.of(), coordinator);
        assertThat(given.one(chosen).isAnnounced()).isTrue();
        assertThat(body(get(list(session), focalPoint)))
                .contains("Took part in spring")
                .doesNotContain("Rude on the telephone");
        assertThat(body(get(list(session) + "/print", focalPoint)))
                .doesNotContain("Rude on the telephone");
        assertThat(body(get(page + "/minutes", coordinator))).contains("Rude on the telephone");
    }

    @Test
    void asLongAsTheCallIsOpenNobodyIsDecidedOn() {
        var session = given.call(5, List.of(), agency);
        var nominee = given.nominee(session, agency);
        var page = selection(session);
        assertThat(body(get(page, coordinator))).doesNotContain("name=\"one\"", "name=\"verdict\"");
        assertThat(body(get(page + "/acceptance", coordinator))).contains("End the call first.");
        assertThat(send(page, Map.of("one", "SELECT:" + nominee), coordinator))
                .hasStatus(422)
                .bodyText()
                .contains("End the call first.");
        for (var step : List.of("/acceptance", "/announcement")) {
            assertThat(send(page + step, Map.of(), coordinator)).hasStatus3xxRedirection();
        }
        assertThat(given.state(nominee)).isEqualTo(NominationState.SUBMITTED);
        assertThat(given.one(nominee).isAnnounced()).isFalse();
        end(session);
        assertThat(body(get(page, coordinator))).contains("name=\"one\"", "name=\"verdict\"");
        assertThat(send(page, Map.of("one", "NOT_SELECT:" + nominee), coordinator))
                .hasStatus(422)
                .bodyText()
                .contains("Nobody is turned down without a reason");
        assertThat(given.state(nominee)).isEqualTo(NominationState.SUBMITTED);
        decide(page, "NOT_SELECT", nominee, "No time", "");
        // nobody knows of the refusal: the organisation withdraws as if nothing was decided
        assertThat(post(list(session) + "/nominees/" + nominee + "/withdrawal", Map.of()))
                .hasRedirectedUrl(list(session));
        assertThat(given.state(nominee)).isEqualTo(NominationState.WITHDRAWN);
    }

    @Test
    void aPreparedReasonIsChosenOnAPageOfItsOwnAndToldInTheReadersLanguage() {
        var session = given.call(5, List.of(), agency);
        var nominee = given.nominee(session, agency);
        end(session);
        var page = selection(session) + "/" + nominee + "/decision";
        assertThat(body(get(selection(session), coordinator)))
                .contains(page + "?verdict=NOT_SELECT");
        assertThat(body(get(page + "?verdict=NOT_SELECT", coordinator)))
                .contains("There were more suitable nominees than seats.")
                .contains("value=\"NOT_SELECT\" checked");
        var refused = send(page, Map.of("verdict", "NOT_SELECT"), coordinator);
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("Nobody is turned down without a reason");
        var form =
                Map.of(
                        "verdict", "NOT_SELECT",
                        "preparedReason", "MORE_THAN_SEATS",
                        "communicatedReason", "See you in spring",
                        "internalReason", "Fifth of the same unit");
        assertThat(send(page, form, coordinator)).hasStatus3xxRedirection();
        send(selection(session) + "/announcement", Map.of(), coordinator);
        assertThat(body(get(list(session), focalPoint)))
                .contains("more suitable nominees than seats.", "See you in spring")
                .doesNotContain("Fifth of the same unit");
        assertThat(body(get(list(session).replace("/en/", "/az/"), focalPoint)))
                .contains("Uyğun namizədlərin sayı yerlərin sayından çox olub.");
        assertThat(send(page, form, coordinator)).as("announced").hasStatus(422);
    }

    @Test
    void theTableIsSearchedInEveryScriptFilteredAndTakenAlong() {
        var session = given.call(5, List.of(), agency);
        var family = TestCalls.unique();
        post(list(session) + "/nominees", nominee(family, "Гасанов Фёдор"));
        post(list(session) + "/submission", Map.of());
        given.nominee(session, agency);
        var page = selection(session);
        for (var query : List.of("q=гасанов", "q=федор", "q=" + family.toUpperCase(Locale.ROOT))) {
            assertThat(rows(page + "?" + query)).as(query).isEqualTo(1);
        }
        assertThat(rows(page + "?sex=FEMALE")).isEqualTo(2);
        assertThat(rows(page + "?sex=MALE")).isZero();
        assertThat(body(get(page, coordinator)))
                .contains("/admin/persons/" + given.all(session).getFirst().personId().value());
        var sheet = get(page + "/sheet?q=гасанов", coordinator);
        assertThat(sheet).hasStatusOk();
        assertThat(sheet.getResponse().getContentAsByteArray()).startsWith('P', 'K');
        assertThat(get(page + "/sheet", focalPoint)).hasStatus(404);
    }

    @Test
    void aDecisionByScriptAnswersWithTheBoardAlone() {
        var session = given.call(1, List.of(), agency);
        var first = given.nominee(session, agency);
        var second = given.nominee(session, agency);
        end(session);
        var page = selection(session);
        var part = web.post().uri(page).with(coordinator).header("HX-Request", "true");
        assertThat(body(part.param("one", "SELECT:" + first).exchange()))
                .startsWith("<div id=\"board\"")
                .contains("data-said=\"Seats: 1 of 1\"", "UNDECIDED:" + first)
                .doesNotContain("<html");
        var full = web.post().uri(page).with(coordinator).header("HX-Request", "true");
        assertThat(full.param("one", "SELECT:" + second))
                .hasStatus(422)
                .bodyText()
                .contains("role=\"alert\"", "No seat is left")
                .doesNotContain("<html");
    }

    private int rows(String address) {
        return body(get(address, coordinator)).split("<tr id=\"row-", -1).length - 1;
    }

    private void end(SessionId session) {
        send("/admin/sessions/" + session.value() + "/call/closing", Map.of(), coordinator);
    }

    @Test
    void decisionsThatCannotBeAreRefused() {
        var session = given.call(1, List.of(), agency);
        var first = given.nominee(session, agency);
        var second = given.nominee(session, agency);
        var page = "/admin/sessions/" + session.value() + "/nominations";
        end(session);
        decide(page, "SELECT", first, "", "");
        var full =
                send(
                        page,
                        Map.of("one", "SELECT:" + second, "internalReason", "Speaks Azerbaijani"),
                        coordinator);
        assertThat(full)
                .hasStatus(422)
                .bodyText()
                .contains("No seat is left", "value=\"Speaks Azerbaijani\"");
        assertThat(given.state(second)).isEqualTo(NominationState.SUBMITTED);
        var name = people.find(given.one(second).personId()).orElseThrow().name().latin();
        var several = web.post().uri(page).with(coordinator).param("verdict", "SELECT");
        assertThat(several.param("chosen", second.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("did not fit: " + name, "value=\"" + second + "\" checked");
        assertThat(send(page, Map.of("one", "WHATEVER:" + second), coordinator)).hasStatus(422);
        assertThat(send(page, Map.of("one", "SELECT:" + "-".repeat(36)), coordinator))
                .hasStatus(422);
        assertThat(send(page, Map.of(), coordinator)).hasStatus(422);
        assertThat(given.state(second)).isEqualTo(NominationState.SUBMITTED);
        var foreign = given.nominee(given.call(1, List.of(), agency), agency);
        assertThat(send(page, Map.of("one", "SELECT:" + foreign), coordinator)).hasStatus(404);
    }

    @Test
    void openingTheLinkChangesNothingAndItsButtonConfirms() {
        var session = given.call(1, List.of(), agency);
        var nominee = given.nominee(session, agency);
        given.announce(session);
        var link = "/en" + TestCalls.platform(() -> offers.issueLink(nominee));
        assertThat(body(web.get().uri(link).exchange()))
                .contains("A seat is kept for you", "Confirm participation")
                .contains("7–11 December 2026", "Baku", "Write to the centre");
        web.get().uri(link).exchange();
        assertThat(given.state(nominee)).isEqualTo(NominationState.SELECTED);
        assertThat(web.post().uri(link)).hasStatus(422);
        assertThat(given.state(nominee)).isEqualTo(NominationState.SELECTED);
        assertThat(web.post().uri(link).param("answer", "confirm"))
                .hasStatusOk()
                .bodyText()
                .contains("Your participation is confirmed.");
        assertThat(given.state(nominee)).isEqualTo(NominationState.CONFIRMED);
        assertThat(web.post().uri(link).param("answer", "decline")).hasStatus(422);
        assertThat(given.state(nominee)).isEqualTo(NominationState.CONFIRMED);
    }

    @Test
    void whoeverConfirmedFindsTheDetailsBehindTheLinkAndCanWithdrawThere() {
        var session = given.call(1, List.of(), agency);
        var nominee = given.nominee(session, agency);
        given.announce(session);
        var link = "/en" + TestCalls.platform(() -> offers.issueLink(nominee));
        web.post().uri(link).param("answer", "confirm").exchange();
        assertThat(body(web.get().uri(link).exchange()))
                .contains("Your participation is confirmed.", "7–11 December 2026", "Withdraw");
        assertThat(web.post().uri(link).param("answer", "confirm")).hasStatusOk();
        assertThat(web.post().uri(link).param("answer", "withdraw").param("reason", " "))
                .hasStatus(422)
                .bodyText()
                .contains("say in a few words why");
        assertThat(given.state(nominee)).isEqualTo(NominationState.CONFIRMED);
        assertThat(web.post().uri(link).param("answer", "withdraw").param("reason", EVIL))
                .hasStatusOk()
                .bodyText()
                .contains("You have withdrawn.");
        assertThat(given.state(nominee)).isEqualTo(NominationState.WITHDRAWN);
        assertThat(body(get(list(session), focalPoint))).contains("/replacements/");
        assertThat(body(get(selection(session) + "/minutes", coordinator)))
                .contains("Reason for withdrawing: O’Neill &lt;script");
        assertThat(web.get().uri(link)).hasStatus(410);
    }

    @Test
    void whoeverIsRankedBeyondTheQuotaIsOfferedAsReserve() {
        var session = given.call(5, List.of(Quota.of("GE", 1, 2)), agency);
        for (int i = 0; i < 3; i++) {
            given.nominee(session, agency);
        }
        assertThat(body(get(list(session), focalPoint)))
                .contains("2 of 2 in the quota, 1 in reserve.")
                .doesNotContain("meter--over", "3 of 2");
        assertThat(body(get("/en/my/nominations", focalPoint)))
                .contains("2 of 2 in the quota, 1 in reserve.");
    }

    @Test
    void aCallThatWasEndedByHandSaysEverywhereWhenItEnded() {
        var session = given.call(5, List.of(), agency);
        given.nominee(session, agency);
        clock.set(java.time.Instant.parse("2026-09-20T08:00:00Z"));
        end(session);
        var slug = platform.getBean(az.rtcm.training.Sessions.class).require(session).path("en");
        var office = "/admin/sessions/" + session.value();
        for (var page :
                List.of(
                        "/en" + slug,
                        "/en/my/nominations",
                        list(session),
                        office,
                        office + "/call",
                        office + "/nominations/minutes")) {
            var reader = page.contains("/my/") ? focalPoint : coordinator;
            assertThat(body(get(page, reader)))
                    .as(page)
                    .contains("20 September 2026", "ended early")
                    .doesNotContain("30 September 2026");
        }
    }

    @Test
    void expiredAndUnknownLinksAreAnsweredPolitely() {
        var session = given.call(1, List.of(), agency);
        var nominee = given.nominee(session, agency);
        given.announce(session);
        var link = TestCalls.platform(() -> offers.issueLink(nominee));
        clock.set(TestCalls.START.plusDays(2).atStartOfDay().toInstant(java.time.ZoneOffset.UTC));
        for (var language : List.of("en", "az", "ru")) {
            assertThat(web.get().uri("/" + language + link)).hasStatus(410);
        }
        assertThat(web.post().uri("/en" + link).param("answer", "confirm"))
                .hasStatus(410)
                .bodyText()
                .contains("This link has expired");
        assertThat(given.state(nominee)).isEqualTo(NominationState.SELECTED);
        assertThat(web.get().uri("/en/answer/{token}", "ə' or 1=1 <script>"))
                .hasStatus(404)
                .bodyText()
                .contains("This link is not known")
                .doesNotContain("<script>'");
    }

    @Test
    void theNomineeAnswersSignedInToo() {
        var session = given.call(2, List.of(), agency);
        var nominee = given.nominee(session, agency);
        given.announce(session);
        var self = signIn.as(given.one(nominee).personId());
        var seat = "/en/my/seats/" + nominee;
        assertThat(body(get("/en/my/seats", self))).contains(seat + "/confirmation");
        send(seat + "/confirmation", Map.of(), self);
        assertThat(send(seat + "/confirmation", Map.of(), self)).hasStatus3xxRedirection();
        assertThat(given.state(nominee)).isEqualTo(NominationState.CONFIRMED);
        send(seat + "/withdrawal", Map.of("reason", "Another duty"), self);
        assertThat(given.state(nominee)).isEqualTo(NominationState.WITHDRAWN);
        assertThat(body(get(list(session), focalPoint))).contains("/replacements/");
    }

    /** The table shows 200 at most, the meters and the choices above it are of all. */
    @Test
    void longListsNeedNoMoreStatementsThanShortOnes() {
        var few = given.call(9, List.of(), agency);
        var many = given.call(9, List.of(), agency);
        fill(few, 10);
        fill(many, 1_000);
        assertThat(statements(list(many), focalPoint)).isEqualTo(statements(list(few), focalPoint));
        assertThat(statements(list(many) + "/print", focalPoint))
                .isEqualTo(statements(list(few) + "/print", focalPoint));
        asSubmitted(few);
        asSubmitted(many);
        for (var page : List.of("", "/acceptance", "/announcement", "/minutes")) {
            assertThat(statements(selection(many) + page, coordinator))
                    .as("selection%s", page)
                    .isEqualTo(statements(selection(few) + page, coordinator));
        }
    }

    /** By their codes Kyrgyzstan would come first, in every language. */
    @ParameterizedTest
    @CsvSource({
        "en, Kazakhstan, Kyrgyzstan",
        "az, Qazaxıstan, Qırğızıstan",
        "ru, Казахстан, Кыргызстан"
    })
    void countriesStandInTheOrderOfTheReadersAlphabet(String language, String first, String then) {
        var kyrgyz = given.organisation("KG");
        var kazakh = given.organisation("KZ");
        var quotas = List.of(Quota.of("KG", 0, 2), Quota.of("KZ", 0, 2));
        var session = given.call(4, quotas, kyrgyz, kazakh);
        given.nominee(session, kyrgyz);
        given.nominee(session, kazakh);
        var answer =
                web.get()
                        .uri(selection(session) + "?sort=country")
                        .with(coordinator)
                        .cookie(new Cookie("language", language))
                        .exchange();
        var page = Jsoup.parse(body(answer));
        assertThat(page.select("select[name=country] option").eachText())
                .containsSubsequence(first, then);
        assertThat(page.select(".meters").text()).containsSubsequence(first, then);
        assertThat(page.select("table tbody").text()).containsSubsequence(first, then);
    }

    private static String selection(SessionId session) {
        return "/admin/sessions/" + session.value() + "/nominations";
    }

    private int statements(String address, SignIn.Reader reader) {
        get(address, reader);
        return StatementCounter.statementsOf(() -> assertThat(get(address, reader)).hasStatusOk())
                .size();
    }

    private void fill(SessionId session, int number) {
        jdbc.sql(
                        """
                        with persons as (
                            insert into directory.person
                            select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid()))).*
                            from directory.person p, generate_series(1, :number)
                            where p.id = :person returning id)
                        insert into nominations.nomination (id, session_id, organisation_id, country,
                            person_id, post, rank, state, registered_here, version)
                        select gen_random_uuid(), :session, :organisation, 'GE', id, 'Inspector',
                            row_number() over (), 'DRAFT', true, 0
                        from persons
                        """)
                .param("number", number)
                .param("person", focalPoint.person().value())
                .param("session", session.value())
                .param("organisation", agency.value())
                .update();
    }

    private void asSubmitted(SessionId session) {
        jdbc.sql("update nominations.nomination set state = 'SUBMITTED' where session_id = :id")
                .param("id", session.value())
                .update();
    }

    private List<String> names(SessionId session) {
        return given.all(session).stream()
                .sorted(java.util.Comparator.comparingInt(Nomination::rank))
                .map(one -> people.find(one.personId()).orElseThrow().name().latinFamily())
                .toList();
    }

    private void decide(
            String page, String verdict, NominationId one, String internal, String communicated) {
        var answer =
                send(
                        page,
                        Map.of(
                                "one", verdict + ":" + one,
                                "internalReason", internal,
                                "communicatedReason", communicated),
                        coordinator);
        assertThat(answer).hasStatus3xxRedirection();
    }

    private static Map<String, String> nominee(String family, String nativeName) {
        return new LinkedHashMap<>(
                Map.of(
                        "id", UUID.randomUUID().toString(),
                        "given", "Aynur",
                        "family", family,
                        "nativeName", nativeName,
                        "sex", "FEMALE",
                        "birthYear", "1988",
                        "post", "Inspector",
                        "email", "",
                        "language", "az"));
    }

    private String list(SessionId session) {
        return "/en/my/nominations/" + session.value() + "/" + agency.value();
    }

    private MvcTestResult get(String address, SignIn.Reader reader) {
        return web.get().uri(address).with(reader).exchange();
    }

    private MvcTestResult post(String address, Map<String, String> form) {
        return send(address, form, focalPoint);
    }

    private MvcTestResult refused(String address, Map<String, String> form) {
        var answer = post(address, form);
        assertThat(answer).hasStatus(422);
        return answer;
    }

    private MvcTestResult send(String address, Map<String, String> form, SignIn.Reader reader) {
        var request = web.post().uri(address).with(reader);
        form.forEach(request::param);
        return request.exchange();
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
