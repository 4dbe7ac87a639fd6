package az.rtcm.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.StatementCounter;
import az.rtcm.directory.NewOrganisation;
import az.rtcm.directory.OrganisationId;
import az.rtcm.directory.OrganisationKind;
import az.rtcm.directory.Organisations;
import az.rtcm.directory.People;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.text.LocalizedText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who somebody with a session is and may do is asked once a request, and never remembered. */
@PlatformTest
class RightsTests {

    private static final Actor PLATFORM = Actor.platform("test");

    @Autowired ApplicationContext platform;
    @Autowired MockMvcTester web;
    @Autowired Accounts accounts;
    @Autowired Organisations organisations;
    @Autowired People people;
    @Autowired Access access;
    @Autowired SignIn signIn;

    private TestReaders readers;

    @BeforeEach
    void readers() {
        readers = new TestReaders(platform, web);
    }

    @Test
    void aRoleGivenOrTakenCountsWithTheNextRequestOfTheSameSession() {
        var reader = readers.somebody();
        var session = readers.session(reader);
        assertThat(readers.get("/admin/sessions", session)).hasStatus(404);
        PLATFORM.run(() -> accounts.grant(reader.id(), Role.MONITORING, Scope.everywhere()));
        assertThat(readers.get("/admin/sessions", session)).hasStatusOk();
        PLATFORM.run(() -> accounts.revoke(reader.id(), Role.MONITORING, Scope.everywhere(), null));
        assertThat(readers.get("/admin/sessions", session)).hasStatus(404);
    }

    @Test
    void anOfficeTakenFromAFocalPointCountsWithTheNextRequestOfTheSameSession() {
        var office = Scope.organisation(organisation());
        var reader = readers.somebody();
        PLATFORM.run(() -> accounts.grant(reader.id(), Role.FOCAL_POINT, office));
        var session = readers.session(reader);
        var lists = "main a[href$=/my/nominations]";
        assertThat(readers.page("/en/my", session).select(lists)).isNotEmpty();
        PLATFORM.run(() -> accounts.revoke(reader.id(), Role.FOCAL_POINT, office, null));
        assertThat(readers.page("/en/my", session).select(lists)).isEmpty();
    }

    @Test
    void aLockCountsWithTheNextRequestOfTheSameSession() {
        var reader = readers.somebody();
        var session = readers.session(reader);
        assertThat(readers.get("/en/my", session)).hasStatusOk();
        PLATFORM.run(() -> accounts.lock(reader.id(), "Left the centre"));
        assertThat(readers.get("/en/my", session)).hasStatus(302);
    }

    @Test
    void aMergedRecordIsOneOfMineWithTheNextRequest() {
        var merged = readers.person();
        var reader = signIn.as(Role.PARTICIPANT);
        reader.run(() -> assertThat(access.identities()).containsExactly(reader.person()));
        PLATFORM.run(() -> people.merge(merged, reader.person()));
        reader.run(() -> assertThat(access.identities()).containsOnly(reader.person(), merged));
    }

    /** The session, who I am, and one for each of what the modules show to everybody. */
    @Test
    void theCabinetOfAFocalPointIsMadeOfSevenStatements() {
        var reader = readers.somebody();
        var office = Scope.organisation(organisation());
        PLATFORM.run(() -> accounts.grant(reader.id(), Role.FOCAL_POINT, office));
        var session = readers.session(reader);
        assertThat(readers.get("/en/my", session)).hasStatusOk();
        assertThat(
                        StatementCounter.statementsOf(
                                () -> assertThat(readers.get("/en/my", session)).hasStatusOk()))
                .hasSize(7)
                .noneMatch(statement -> statement.contains("merged_into"));
    }

    private OrganisationId organisation() {
        var name = LocalizedText.published("Agency", "Agentlik", "Агентство");
        return PLATFORM.call(
                () ->
                        organisations.register(
                                new NewOrganisation(
                                        OrganisationKind.MIGRATION_AGENCY, "GE", name, false)));
    }
}
