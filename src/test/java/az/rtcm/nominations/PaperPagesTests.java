package az.rtcm.nominations;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.PlatformTestConfiguration;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.SignIn;
import az.rtcm.directory.OrganisationId;
import az.rtcm.training.SessionId;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Rule 12 through the pages: papers go in, and whoever looks for them finds them again. */
@PlatformTest
class PaperPagesTests {

    private static final byte[] PDF =
            "%PDF-1.4\n% signed by the director\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern SCAN = Pattern.compile("/on-behalf/([0-9a-f-]{36})/scan");

    @Autowired ApplicationContext platform;
    @Autowired MockMvcTester web;
    @Autowired SignIn signIn;
    @Autowired OnBehalfRecords papers;
    @Autowired Nominations nominations;
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
    void aNominationOnPaperIsEnteredWithItsScanAndTheScanComesBack() {
        var session = given.call(5, List.of(), agency);
        var page = office(session) + "/nominations/on-behalf";
        var form = paper(agency);
        assertThat(body(get(page + "?organisation=" + agency.value(), coordinator)))
                .contains("value=\"" + agency.value() + "\" selected");
        form.put("reference", " ");
        assertThat(body(send(page, form, PDF, coordinator)))
                .contains(form.get("family"), "Please fill in this field.");
        assertThat(given.all(session)).isEmpty();

        form.put("reference", "No 12/345");
        assertThat(send(page, form, PDF, coordinator)).hasStatus3xxRedirection();
        assertThat(send(page, form, PDF, coordinator)).hasStatus3xxRedirection();
        assertThat(given.in(session, NominationState.SUBMITTED)).isEqualTo(1);
        var table = body(get(office(session) + "/nominations", coordinator));
        assertThat(table).contains("Nominated: Letter No 12/345, 1 September 2026");
        var scan = SCAN.matcher(table);
        assertThat(scan.find()).isTrue();
        assertThat(bytes(get(office(session) + "/nominations" + scan.group(), coordinator)))
                .isEqualTo(PDF);
        var other = given.call(5, List.of(), agency);
        assertThat(get(office(other) + "/nominations" + scan.group(), coordinator)).hasStatus(404);
        assertThat(get(office(session) + "/nominations" + scan.group(), focalPoint)).hasStatus(404);
    }

    @Test
    void theCoordinatorSeesHowFarEachListHasComeAndOpensTheSignedOne() {
        var silent = given.organisation("MD");
        var session = given.call(5, List.of(), agency, silent);
        var call = office(session) + "/call";
        assertThat(body(get(call, coordinator))).contains("no answer yet");
        var draft = NominationId.next();
        focalPoint.run(
                () -> nominations.nominate(session, agency, Map.of(draft, TestCalls.somebody())));
        assertThat(body(get(call, coordinator))).contains("being drawn up");
        focalPoint.run(() -> nominations.submit(session, agency));
        focalPoint.run(() -> nominations.recall(session, agency));
        assertThat(body(get(call, coordinator))).contains("taken back");
        focalPoint.run(() -> nominations.submit(session, agency));

        var signed = list(session) + "/signed-list";
        assertThat(get(signed, focalPoint)).hasStatus(404);
        assertThat(send(signed, Map.of(), null, focalPoint)).hasStatus3xxRedirection();
        assertThat(get(signed, focalPoint)).hasStatus(404);
        assertThat(send(signed, Map.of(), PDF, focalPoint)).hasStatus3xxRedirection();
        assertThat(bytes(get(signed, focalPoint))).isEqualTo(PDF);

        var ofCentre = "/nominations/lists/" + agency.value() + "/signed-list";
        assertThat(body(get(call, coordinator)))
                .contains(office(session) + ofCentre, "15 September 2026")
                .contains("/nominations/on-behalf?organisation=" + silent.value());
        assertThat(bytes(get(office(session) + ofCentre, coordinator))).isEqualTo(PDF);
        assertThat(get(office(given.call(5, List.of(), agency)) + ofCentre, coordinator))
                .hasStatus(404);
        assertThat(get(office(session) + ofCentre, signIn.as(Role.EDITOR))).hasStatus(403);
    }

    @Test
    void anAnswerByTelephoneIsEnteredOnceHoweverOftenItIsSent() {
        var session = given.call(1, List.of(), agency);
        var nominee = given.nominee(session, agency);
        given.announce(session);
        var page = office(session) + "/nominations/" + nominee + "/answer";
        assertThat(get(page, coordinator)).hasStatusOk();
        var form = new HashMap<>(Map.of("channel", "TELEPHONE", "dated", "2026-09-14"));
        assertThat(body(send(page, form, null, coordinator))).contains("Please");
        form.putAll(Map.of("act", "CONFIRMED", "reference", "He said so himself"));
        assertThat(send(page, form, null, coordinator)).hasStatus3xxRedirection();
        assertThat(send(page, form, null, coordinator)).hasStatus3xxRedirection();
        assertThat(given.state(nominee)).isEqualTo(NominationState.CONFIRMED);
        assertThat(papers.of(session).get(nominee)).hasSize(2);
        form.put("act", "DECLINED");
        assertThat(send(page, form, null, coordinator))
                .hasStatus(422)
                .bodyText()
                .contains("He said so himself");
        assertThat(papers.of(session).get(nominee)).hasSize(2);
        assertThat(body(get(office(session) + "/nominations", coordinator)))
                .contains("Confirmed: Telephone He said so himself");
    }

    private static Map<String, String> paper(OrganisationId organisation) {
        return new HashMap<>(
                Map.of(
                        "id", UUID.randomUUID().toString(),
                        "organisation", organisation.value().toString(),
                        "channel", "LETTER",
                        "dated", "2026-09-01",
                        "given", "Aynur",
                        "family", TestCalls.unique(),
                        "sex", "FEMALE",
                        "birthYear", "1988",
                        "post", "Inspector",
                        "language", "az"));
    }

    private static String office(SessionId session) {
        return "/admin/sessions/" + session.value();
    }

    private String list(SessionId session) {
        return "/en/my/nominations/" + session.value() + "/" + agency.value();
    }

    private MvcTestResult get(String address, SignIn.Reader reader) {
        return web.get().uri(address).with(reader).exchange();
    }

    private MvcTestResult send(
            String address,
            Map<String, String> form,
            byte @Nullable [] scan,
            SignIn.Reader reader) {
        var request = web.post().uri(address).with(reader);
        form.forEach(request::param);
        return scan == null
                ? request.exchange()
                : request.multipart()
                        .file(new MockMultipartFile("scan", "scan.pdf", "application/pdf", scan))
                        .exchange();
    }

    private static byte[] bytes(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsByteArray();
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
