package az.rtcm.pledges;

import static az.rtcm.pledges.TestPledges.MONITORING;
import static az.rtcm.pledges.TestPledges.pledge;
import static az.rtcm.pledges.TestPledges.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import az.rtcm.PlatformTest;
import az.rtcm.StatementCounter;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.SignIn;
import az.rtcm.directory.OrganisationId;
import az.rtcm.files.FileId;
import az.rtcm.files.Files;
import az.rtcm.shared.database.Ids;
import az.rtcm.shared.web.FieldRefused;
import az.rtcm.training.Planned;
import az.rtcm.training.SessionId;
import az.rtcm.training.Sessions;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What is refused, and what is recognised again. */
@PlatformTest
class PledgeChecksTests {

    private static final LocalDate DAY = LocalDate.parse("2026-09-01");

    @Autowired Pledges pledges;
    @Autowired PledgeRecord record;
    @Autowired PledgeRegister register;
    @Autowired PledgesFirstData firstData;
    @Autowired PledgesUnproven unproven;
    @Autowired Sessions sessions;
    @Autowired Files files;
    @Autowired SignIn signIn;
    @Autowired JdbcClient jdbc;
    @Autowired MockMvcTester web;

    @Test
    void theCentresPledgeIsNotLoadedAgainUnderItsRealNumber() {
        var number = "UN-" + UUID.randomUUID();
        jdbc.sql("update pledges.pledge set number = :number where first_data is not null")
                .param("number", number)
                .update();
        var before = register.published().size();
        try {
            Planned.asCentre(firstData::load);
            assertThat(register.published()).hasSize(before);
        } finally {
            jdbc.sql("update pledges.pledge set number = 'RTCM-1' where first_data is not null")
                    .update();
        }
    }

    @Test
    void whatDoesNotExistIsRefusedAtItsField() {
        var good = pledge();
        assertRefused("primary", changed(good, List.of("AZ"), List.of(), null, 99, List.of()));
        assertRefused("others", changed(good, List.of("AZ"), List.of(), null, 7, List.of(77)));
        assertRefused("countries", changed(good, List.of("XX"), List.of(), null, 7, List.of()));
        assertRefused(
                "organisations",
                changed(
                        good,
                        List.of("AZ"),
                        List.of(new OrganisationId(UUID.randomUUID())),
                        null,
                        7,
                        List.of()));
        assertRefused("matches", pledge(Parties.MATCHING, List.of("AZ"), PledgeId.next()));
    }

    @Test
    void aForeignChoiceAndATextWithoutEndAreSaidBesideTheirFields() {
        var leader = signIn.as(Role.LEADERSHIP);
        assertThat(
                        web.post()
                                .uri("/admin/pledges")
                                .with(leader)
                                .with(
                                        org.springframework.security.test.web.servlet.request
                                                .SecurityMockMvcRequestPostProcessors.csrf())
                                .param("number", "N-" + UUID.randomUUID())
                                .param("name[en]", "Name")
                                .param("title[en]", "Title")
                                .param("summary[en]", "S".repeat(2_001))
                                .param("text[en]", "Text")
                                .param("parties", "INDIVIDUAL")
                                .param("primary", "99"))
                .hasStatus(422)
                .bodyText()
                .contains("error-summary")
                .contains("field-summary");
    }

    @Test
    void twoFilesWithTheSameDescriptionAreBothEvidenceAndTheSameFileIsOnce() {
        var id = registered(false);
        assertThat(add(id, Evidence.file(Ids.next(), file("one"), text("Letter")))).isTrue();
        assertThat(add(id, Evidence.file(Ids.next(), file("two"), text("Letter")))).isTrue();
        assertThat(add(id, Evidence.file(Ids.next(), file("one"), text("Letter")))).isFalse();
        assertThat(record.evidence(id)).hasSize(2);
    }

    @Test
    void aPledgeOnInventedEvidenceDoesNotBecomeARealOne() {
        var id = registered(true);
        add(id, Evidence.session(Ids.next(), session(true), text("Invented")));
        var before = pledges.require(id);
        assertThatExceptionOfType(FieldRefused.class)
                .isThrownBy(
                        () -> MONITORING.run(() -> pledges.change(id, before.version(), pledge())))
                .extracting(FieldRefused::field)
                .isEqualTo("illustrative");
    }

    @Test
    void evidenceThatVisitorsDoNotSeeDoesNotCompleteAPledge() {
        var id = registered(false);
        var session = session(false);
        add(id, Evidence.session(Ids.next(), session, text("Held")));
        Planned.asCentre(() -> sessions.withdraw(session));
        assertThatExceptionOfType(StatusRefused.class).isThrownBy(() -> complete(id));

        Planned.asCentre(() -> sessions.publish(session));
        complete(id);
        MONITORING.run(() -> pledges.publish(id));
        Planned.asCentre(() -> sessions.withdraw(session));
        var leader = signIn.as(Role.LEADERSHIP);
        jdbc.sql("update pledges.pledge set owner = :owner where id = :id")
                .param("owner", leader.person().value())
                .param("id", id.value())
                .update();
        assertThat(leader.call(() -> unproven.of(leader.person())))
                .extracting(item -> item.path())
                .contains("/admin/pledges/" + id.value());
    }

    @Test
    void aPageOfAPledgeSendsTheSameStatementsForTwoSessionsAndForTwenty() {
        assertThat(statements(20)).isEqualTo(statements(2));
    }

    private int statements(int number) {
        var id = registered(false);
        MONITORING.run(() -> pledges.publish(id));
        IntStream.range(0, number)
                .forEach(
                        one ->
                                add(
                                        id,
                                        Evidence.session(
                                                Ids.next(),
                                                session(false),
                                                text("Session " + one))));
        var address = "/en" + pledges.require(id).path("en");
        web.get().uri(address + "?warm").exchange();
        return StatementCounter.statementsOf(
                        () -> assertThat(web.get().uri(address + "?counted")).hasStatusOk())
                .size();
    }

    private void complete(PledgeId id) {
        MONITORING.run(() -> pledges.move(id, PledgeStatus.COMPLETED, DAY, text("Done")));
    }

    private boolean add(PledgeId id, Evidence evidence) {
        return MONITORING.call(() -> record.addEvidence(id, evidence));
    }

    private SessionId session(boolean illustrative) {
        var id =
                Planned.published(
                        sessions, Planned.complete(Planned.title("" + UUID.randomUUID())));
        jdbc.sql("update training.session set illustrative = :illustrative where id = :id")
                .param("illustrative", illustrative)
                .param("id", id.value())
                .update();
        return id;
    }

    private FileId file(String content) {
        return MONITORING.call(
                () -> {
                    try {
                        return files.store(
                                        "letter.txt",
                                        new ByteArrayInputStream(
                                                content.getBytes(StandardCharsets.UTF_8)),
                                        "text/plain")
                                .id();
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                });
    }

    private PledgeId registered(boolean illustrative) {
        var plain = pledge();
        return MONITORING.call(
                () ->
                        pledges.register(
                                new NewPledge(
                                        plain.number(),
                                        plain.name(),
                                        plain.title(),
                                        plain.summary(),
                                        plain.text(),
                                        plain.footnote(),
                                        plain.kinds(),
                                        plain.parties(),
                                        plain.countries(),
                                        List.of(),
                                        null,
                                        7,
                                        List.of(),
                                        null,
                                        null,
                                        illustrative)));
    }

    private static NewPledge changed(
            NewPledge plain,
            List<String> countries,
            List<OrganisationId> organisations,
            @org.jspecify.annotations.Nullable PledgeId matches,
            int primary,
            List<Integer> others) {
        return new NewPledge(
                "T-" + UUID.randomUUID(),
                plain.name(),
                plain.title(),
                plain.summary(),
                plain.text(),
                plain.footnote(),
                plain.kinds(),
                plain.parties(),
                countries,
                organisations,
                matches,
                primary,
                others,
                null,
                null,
                false);
    }

    private void assertRefused(String field, NewPledge pledge) {
        assertThatExceptionOfType(FieldRefused.class)
                .isThrownBy(() -> MONITORING.run(() -> pledges.register(pledge)))
                .extracting(FieldRefused::field)
                .isEqualTo(field);
    }
}
