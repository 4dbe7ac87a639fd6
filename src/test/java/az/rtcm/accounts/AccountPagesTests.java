package az.rtcm.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.directory.NewOrganisation;
import az.rtcm.directory.OrganisationId;
import az.rtcm.directory.OrganisationKind;
import az.rtcm.directory.Organisations;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.text.LocalizedText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What administrators do with an account: roles, lock, handing over. */
@PlatformTest
class AccountPagesTests {

    @Autowired ApplicationContext platform;
    @Autowired MockMvcTester web;
    @Autowired Accounts accounts;
    @Autowired Organisations organisations;
    @Autowired SignIn signIn;

    private TestReaders readers;

    @BeforeEach
    void readers() {
        readers = new TestReaders(platform, web);
    }

    @Test
    void aRoleIsGivenForAnOrganisationAndEnded() {
        var reader = readers.somebody();
        var organisation = agency();
        assertThat(
                        post(
                                reader,
                                "/roles",
                                "role",
                                "FOCAL_POINT",
                                "organisation",
                                organisation.value().toString(),
                                "deputy",
                                "true"))
                .hasStatus(302);
        assertThat(accounts.grants(reader.id()))
                .singleElement()
                .satisfies(
                        grant -> {
                            assertThat(grant.scope()).isEqualTo(Scope.organisation(organisation));
                            assertThat(grant.deputy()).isTrue();
                        });
        assertThat(
                        post(
                                reader,
                                "/roles",
                                "_method",
                                "delete",
                                "role",
                                "FOCAL_POINT",
                                "organisation",
                                organisation.value().toString()))
                .hasStatus(302);
        assertThat(accounts.grants(reader.id())).isEmpty();
    }

    @Test
    void aRefusedRoleKeepsWhatWasChosen() {
        var reader = readers.somebody();
        var refused = post(reader, "/roles", "role", "EDITOR", "country", "GE", "deputy", "true");
        assertThat(refused).hasStatus(422);
        var page = TestReaders.page(refused);
        assertThat(page.select("#field-role [selected]").val()).isEqualTo("EDITOR");
        assertThat(page.select("#field-country [selected]").val()).isEqualTo("GE");
        assertThat(page.expectFirst("#field-deputy").hasAttr("checked")).isTrue();
        assertThat(page.select(".error-summary a").attr("href")).isEqualTo("#field-organisation");
        assertThat(accounts.grants(reader.id())).isEmpty();
        assertThat(post(reader, "/roles", "role", "KING")).hasStatus(422);
    }

    @Test
    void theOfficeGoesToTheSuccessorWithANote() {
        var organisation = agency();
        var leaving = readers.somebody();
        var coming = readers.somebody();
        Actor.platform("test")
                .run(
                        () ->
                                accounts.grant(
                                        leaving.id(),
                                        Role.FOCAL_POINT,
                                        Scope.organisation(organisation)));
        assertThat(post(leaving, "/handover", "to", coming.email(), "note", "Moved to Ankara"))
                .hasStatus(302);
        assertThat(accounts.focalPointsOf(organisation)).containsExactly(coming.id());
        assertThat(accounts.history(leaving.id()))
                .singleElement()
                .extracting(Grant::note)
                .isEqualTo("Moved to Ankara");
    }

    @Test
    void aRefusedHandoverKeepsWhatWasTypedAndMovesNothing() {
        var organisation = agency();
        var leaving = readers.somebody();
        Actor.platform("test")
                .run(
                        () ->
                                accounts.grant(
                                        leaving.id(),
                                        Role.FOCAL_POINT,
                                        Scope.organisation(organisation)));
        var unknown = post(leaving, "/handover", "to", "nobody@example.org", "note", "She left");
        assertThat(unknown).hasStatus(422).bodyText().contains("No other account signs in");
        var page = TestReaders.page(unknown);
        assertThat(page.expectFirst("#field-to").val()).isEqualTo("nobody@example.org");
        assertThat(page.expectFirst("#field-note").text()).isEqualTo("She left");
        assertThat(post(leaving, "/handover", "to", leaving.email(), "note", "x")).hasStatus(422);
        var blank = post(leaving, "/handover", "to", readers.somebody().email(), "note", " ");
        assertThat(blank).hasStatus(422);
        assertThat(TestReaders.page(blank).select(".error-summary a").attr("href"))
                .isEqualTo("#field-note");
        assertThat(accounts.focalPointsOf(organisation)).containsExactly(leaving.id());
    }

    @Test
    void aLockEndsSessionsAndAnUnlockLetsInAgain() {
        var reader = readers.somebody();
        var session = readers.session(reader);
        assertThat(post(reader, "/lock", "reason", "left the service")).hasStatus(302);
        assertThat(readers.get("/en/my", session)).hasStatus(302);
        assertThat(readers.signIn(reader)).hasStatus(422).bodyText().contains("locked");
        assertThat(post(reader, "/lock", "_method", "delete")).hasStatus(302);
        assertThat(readers.signIn(reader)).hasStatus(302);
    }

    private MvcTestResult post(TestReaders.Reader reader, String what, String... fields) {
        var request =
                web.post()
                        .uri("/admin/people/" + reader.id().value() + what)
                        .with(signIn.as(Role.ADMINISTRATOR));
        for (int field = 0; field < fields.length; field += 2) {
            request.param(fields[field], fields[field + 1]);
        }
        return request.exchange();
    }

    private OrganisationId agency() {
        return Actor.platform("test")
                .call(
                        () ->
                                organisations.register(
                                        new NewOrganisation(
                                                OrganisationKind.MIGRATION_AGENCY,
                                                "GE",
                                                LocalizedText.published("Agency", "", ""),
                                                false)));
    }
}
