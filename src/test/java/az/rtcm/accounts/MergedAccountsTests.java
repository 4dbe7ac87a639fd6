package az.rtcm.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import az.rtcm.PlatformTest;
import az.rtcm.directory.MergeId;
import az.rtcm.directory.NewOrganisation;
import az.rtcm.directory.OrganisationId;
import az.rtcm.directory.OrganisationKind;
import az.rtcm.directory.Organisations;
import az.rtcm.directory.People;
import az.rtcm.directory.PersonId;
import az.rtcm.mail.Mails;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.text.LocalizedText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Two records turn out to be one person. */
@PlatformTest
class MergedAccountsTests {

    private static final Actor PLATFORM = Actor.platform("test");

    @Autowired ApplicationContext platform;
    @Autowired MockMvcTester web;
    @Autowired Accounts accounts;
    @Autowired People people;
    @Autowired Organisations organisations;
    @Autowired JdbcClient jdbc;
    @Autowired Mails mails;
    @Autowired SignIn signIn;

    private TestReaders readers;

    @BeforeEach
    void readers() {
        readers = new TestReaders(platform, web);
    }

    @Test
    void theOnlyAccountAndItsRolesGoToThePersonWhoStays() {
        var goes = readers.somebody(Role.EDITOR);
        var stays = readers.person();
        var session = readers.session(goes);
        merge(goes.id(), stays);
        assertThat(accounts.find(goes.id())).isEmpty();
        assertThat(accounts.find(stays).orElseThrow().email()).isEqualTo(goes.email());
        assertThat(accounts.grants(stays)).extracting(Grant::role).containsExactly(Role.EDITOR);
        assertThat(readers.get("/en/my", session)).hasStatus(302);
        assertThat(readers.signIn(goes)).hasStatus(302);
    }

    @Test
    void ofTwoAccountsThatOfThePersonWhoStaysIsKeptAndTheOtherLocked() {
        var organisation = agency();
        var goes = readers.somebody(Role.EDITOR);
        var stays = readers.somebody(Role.EDITOR);
        PLATFORM.run(
                () -> {
                    var office = Scope.organisation(organisation);
                    accounts.grant(goes.id(), Role.FOCAL_POINT, office);
                    accounts.grantDeputy(stays.id(), Role.FOCAL_POINT, office);
                });
        merge(goes.id(), stays.id());
        assertThat(readers.signIn(stays)).hasStatus(302);
        assertThat(readers.signIn(goes)).hasStatus(422).bodyText().contains("locked");
        assertThat(mails.lastTo(goes.email()).subject()).contains("other account");
        assertThat(accounts.focalPointsOf(organisation)).containsExactly(stays.id());
        assertThat(accounts.grants(stays.id()))
                .filteredOn(grant -> grant.role() == Role.FOCAL_POINT)
                .singleElement()
                .extracting(Grant::deputy)
                .isEqualTo(false);
        assertThat(accounts.history(stays.id())).hasSize(4);
        assertThat(
                        web.get()
                                .uri("/admin/people/" + goes.id().value())
                                .with(signIn.as(Role.ADMINISTRATOR)))
                .hasStatusOk()
                .bodyText()
                .contains("This record was merged", "/admin/people/" + stays.id().value())
                .doesNotContain("/lock\"", "/handover", "/roles");
    }

    @Test
    void anInvitationThatNobodyAnsweredGivesWayToAnAccountInUse() {
        var goes = readers.somebody();
        var stays = readers.person();
        PLATFORM.run(() -> accounts.open(stays, TestReaders.address(), null));
        merge(goes.id(), stays);
        assertThat(accounts.find(stays).orElseThrow().email()).isEqualTo(goes.email());
        assertThat(readers.signIn(goes)).hasStatus(302);
    }

    @Test
    void aMergeTakenBackGivesAccountAndRolesBack() {
        var alone = readers.somebody(Role.LIBRARIAN);
        var withoutAccount = readers.person();
        var merge = merge(alone.id(), withoutAccount);
        separate(merge, alone.id());
        assertThat(accounts.find(withoutAccount)).isEmpty();
        assertThat(accounts.find(alone.id()).orElseThrow().email()).isEqualTo(alone.email());
        assertThat(accounts.grants(alone.id())).hasSize(1);

        var goes = readers.somebody(Role.EDITOR, Role.TRANSLATOR);
        var stays = readers.somebody(Role.EDITOR);
        var second = merge(goes.id(), stays.id());
        separate(second, goes.id());
        assertThat(readers.signIn(goes)).hasStatus(302);
        assertThat(accounts.grants(goes.id()))
                .extracting(Grant::role)
                .containsExactlyInAnyOrder(Role.EDITOR, Role.TRANSLATOR);
        assertThat(accounts.grants(stays.id()))
                .extracting(Grant::role)
                .containsExactly(Role.EDITOR);
    }

    @Test
    void aLinkThatWaitsWorksForThePersonWhoStays() {
        var goes = readers.somebody();
        var stays = readers.person();
        readers.post("/en/sign-in/reset", null, "email", goes.email());
        var link = mails.lastTo(goes.email()).path();
        merge(goes.id(), stays);
        var chosen = "nine storks above the marsh";
        assertThat(readers.post(link, null, "password", chosen, "repeated", chosen)).hasStatusOk();
        assertThat(readers.signIn(goes.email(), chosen)).hasStatus(302);
    }

    @Test
    void whatACoordinatorMayNotGiveIsNotTakenByMergingEither() {
        var coordinator = signIn.as(Role.COORDINATOR);
        var administrator = readers.somebody(Role.ADMINISTRATOR);
        assertThat(sendMerger(administrator.id(), coordinator.person(), coordinator))
                .hasStatus(403);
        assertThat(sendMerger(coordinator.person(), administrator.id(), coordinator))
                .hasStatus(403);
        assertThat(sendMerger(readers.somebody().id(), readers.somebody().id(), coordinator))
                .hasStatus(403);
        assertThat(accounts.grants(administrator.id()))
                .extracting(Grant::role)
                .containsExactly(Role.ADMINISTRATOR);
        assertThat(readers.signIn(administrator)).hasStatus(302);
        assertThat(preview(administrator.id(), coordinator.person(), coordinator))
                .bodyText()
                .contains("An administrator decides")
                .doesNotContain("name=\"into\"");
        assertThat(sendMerger(readers.person(), readers.somebody().id(), coordinator))
                .hasStatus(302);
    }

    @Test
    void whatAnAdministratorMergedACoordinatorDoesNotSeparate() {
        var goes = readers.somebody(Role.EDITOR);
        var stays = readers.person();
        var merge = merge(goes.id(), stays);
        var undo = "/admin/persons/mergers/" + merge.value();
        var coordinator = signIn.as(Role.COORDINATOR);
        assertThat(web.get().uri("/admin/persons/" + stays.value()).with(coordinator))
                .hasStatusOk()
                .bodyText()
                .contains("Only by an administrator")
                .doesNotContain(undo);
        assertThat(web.delete().uri(undo).with(coordinator)).hasStatus(403);
        assertThat(web.delete().uri(undo).with(signIn.as(Role.ADMINISTRATOR))).hasStatus(302);
    }

    private MvcTestResult sendMerger(PersonId from, PersonId into, SignIn.Reader reader) {
        return web.post()
                .uri("/admin/persons/" + from.value() + "/merger")
                .with(reader)
                .param("into", into.value().toString())
                .exchange();
    }

    private MvcTestResult preview(PersonId from, PersonId into, SignIn.Reader reader) {
        return web.get()
                .uri("/admin/persons/" + from.value() + "/merger?into=" + into.value())
                .with(reader)
                .exchange();
    }

    private MergeId merge(PersonId from, PersonId into) {
        PLATFORM.run(() -> people.merge(from, into));
        await().until(() -> isFollowed(from));
        return PLATFORM.call(() -> people.sheet(into)).merges().getFirst().id();
    }

    private void separate(MergeId merge, PersonId person) {
        PLATFORM.run(() -> people.separate(merge));
        await().until(() -> !isFollowed(person));
    }

    private boolean isFollowed(PersonId from) {
        return jdbc.sql("select exists (select from accounts.merger where from_person = :from)")
                .param("from", from.value())
                .query(Boolean.class)
                .single();
    }

    private OrganisationId agency() {
        return PLATFORM.call(
                () ->
                        organisations.register(
                                new NewOrganisation(
                                        OrganisationKind.MIGRATION_AGENCY,
                                        "MD",
                                        LocalizedText.published("Agency", "", ""),
                                        false)));
    }
}
