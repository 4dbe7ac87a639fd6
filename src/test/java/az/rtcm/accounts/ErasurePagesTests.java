package az.rtcm.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.directory.NewOrganisation;
import az.rtcm.directory.OrganisationKind;
import az.rtcm.directory.Organisations;
import az.rtcm.directory.People;
import az.rtcm.directory.PersonId;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.text.LocalizedText;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** An administrator carries out the wish of somebody who asked, with or without an account. */
@PlatformTest
class ErasurePagesTests {

    @Autowired ApplicationContext platform;
    @Autowired MockMvcTester web;
    @Autowired Accounts accounts;
    @Autowired People people;
    @Autowired Organisations organisations;
    @Autowired SignIn signIn;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transactions;

    private TestReaders readers;

    @BeforeEach
    void readers() {
        readers = new TestReaders(platform, web);
    }

    @Test
    void whoHasNoAccountAsksByALetterWhichStandsOnRecord() {
        var person = readers.person();
        var administrator = signIn.as(Role.ADMINISTRATOR);
        assertThat(web.get().uri("/admin/persons/" + person.value()).with(administrator))
                .bodyText()
                .contains("/admin/erasures/" + person.value());
        assertThat(web.get().uri("/admin/erasures/" + person.value()).with(administrator))
                .hasStatusOk();
        assertThat(erase(person, "12/34")).hasRedirectedUrl("/admin/erasures");
        assertThat(people.find(person).orElseThrow().isErased()).isTrue();
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from audit.entry e
                                         where e.subject_id = :person and e.action = 'erased'
                                        """)
                                .param("person", person.value())
                                .query(Long.class)
                                .single())
                .isPositive();
        assertThat(erase(person, "once more")).hasStatus(404);
        assertThat(erase(PersonId.next(), "nobody")).hasStatus(404);
    }

    @Test
    void howItWasAskedForMustBeSaid() {
        var person = readers.person();
        var refused =
                web.post()
                        .uri("/admin/erasures/" + person.value())
                        .with(signIn.as(Role.ADMINISTRATOR))
                        .param("reference", "12/34")
                        .exchange();
        assertThat(refused).hasStatus(422).bodyText().contains("12/34");
        assertThat(people.find(person).orElseThrow().isErased()).isFalse();
    }

    @Test
    void whoStillHasDutiesHandsThemOverFirst() {
        var reader = readers.somebody();
        Actor.platform("test")
                .run(
                        () ->
                                accounts.grant(
                                        reader.id(),
                                        Role.FOCAL_POINT,
                                        Scope.organisation(
                                                organisations.register(
                                                        new NewOrganisation(
                                                                OrganisationKind.MIGRATION_AGENCY,
                                                                "GE",
                                                                LocalizedText.published(
                                                                        "Agency "
                                                                                + UUID.randomUUID(),
                                                                        "",
                                                                        ""),
                                                                false)))));
        assertThat(erase(reader.id(), "12/34"))
                .hasStatus(422)
                .bodyText()
                .contains("handed over first", "/admin/people/" + reader.id().value());
        assertThat(accounts.find(reader.id())).isPresent();
    }

    @Test
    void theLastAdministratorIsNotErased() {
        var last = readers.somebody(Role.ADMINISTRATOR);
        transactions.executeWithoutResult(
                status -> {
                    status.setRollbackOnly();
                    jdbc.sql(
                                    """
                                    update accounts.account set locked_at = now()
                                     where person_id <> :last
                                    """)
                            .param("last", last.id().value())
                            .update();
                    assertThat(erase(last.id(), ""))
                            .hasStatus(422)
                            .bodyText()
                            .contains("only administrator who can sign in");
                });
    }

    @Test
    void whoAskedOnThePlatformIsFoundOnTheList() {
        var reader = readers.somebody();
        readers.post("/en/my/data/erasure", readers.session(reader));
        var administrator = signIn.as(Role.ADMINISTRATOR);
        assertThat(web.get().uri("/admin/erasures").with(administrator))
                .bodyText()
                .contains("/admin/erasures/" + reader.id().value());
        var page =
                TestReaders.page(
                        web.get()
                                .uri("/admin/erasures/" + reader.id().value())
                                .with(administrator)
                                .exchange());
        assertThat(page.select("#field-channel [selected]").val()).isEqualTo("PLATFORM");
        assertThat(page.expectFirst("#field-askedOn").val()).isEqualTo("15.09.2026");
    }

    private MvcTestResult erase(PersonId person, String reference) {
        return web.post()
                .uri("/admin/erasures/" + person.value())
                .with(signIn.as(Role.ADMINISTRATOR))
                .param("channel", "LETTER")
                .param("reference", reference)
                .param("askedOn", "2026-09-01")
                .exchange();
    }
}
