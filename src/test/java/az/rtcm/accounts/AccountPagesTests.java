package az.rtcm.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.accounts.internal.FirstAdministrator;
import az.rtcm.directory.NewOrganisation;
import az.rtcm.directory.OrganisationId;
import az.rtcm.directory.OrganisationKind;
import az.rtcm.directory.Organisations;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.text.LocalizedText;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** What administrators do with an account: roles, lock, handing over. */
@PlatformTest
class AccountPagesTests {

    @Autowired ApplicationContext platform;
    @Autowired MockMvcTester web;
    @Autowired Accounts accounts;
    @Autowired Organisations organisations;
    @Autowired SignIn signIn;
    @Autowired FirstAdministrator first;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transactions;

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

    @Test
    void aDeputyBecomesTheHolderAndAHeldRoleIsNotGivenAgain() {
        var reader = readers.somebody();
        var office = agency().value().toString();
        post(reader, "/roles", "role", "FOCAL_POINT", "organisation", office, "deputy", "true");
        assertThat(post(reader, "/roles", "role", "FOCAL_POINT", "organisation", office))
                .hasStatus(302);
        assertThat(accounts.grants(reader.id()))
                .singleElement()
                .extracting(Grant::deputy)
                .isEqualTo(false);
        var again = post(reader, "/roles", "role", "FOCAL_POINT", "organisation", office);
        assertThat(again).hasStatus(422).bodyText().contains("holds this role already");
        assertThat(TestReaders.page(again).select(".error-summary a").attr("href"))
                .isEqualTo("#field-role");
    }

    @Test
    void whyARoleEndedAndAnAccountWasLockedIsKept() {
        var reader = readers.somebody(Role.EDITOR);
        post(reader, "/roles", "_method", "delete", "role", "EDITOR", "note", "moved to Tbilisi");
        assertThat(accounts.history(reader.id()))
                .singleElement()
                .extracting(Grant::note)
                .isEqualTo("moved to Tbilisi");
        assertThat(post(reader, "/lock", "reason", "x".repeat(1001))).hasStatus(422);
        post(reader, "/lock", "reason", "left the service");
        assertThat(
                        jdbc.sql(
                                        "select locked_reason from accounts.account where person_id"
                                                + " = :person")
                                .param("person", reader.id().value())
                                .query(String.class)
                                .single())
                .isEqualTo("left the service");
    }

    @Test
    void dutiesDoNotGoToSomebodyWhoIsLockedOut() {
        var organisation = agency();
        var leaving = readers.somebody();
        var locked = readers.somebody();
        Actor.platform("test")
                .run(
                        () -> {
                            var office = Scope.organisation(organisation);
                            accounts.grant(leaving.id(), Role.FOCAL_POINT, office);
                            accounts.lock(locked.id(), "test");
                        });
        var refused = post(leaving, "/handover", "to", locked.email(), "note", "She left");
        assertThat(refused).hasStatus(422).bodyText().contains("account is locked or lacks");
        assertThat(accounts.focalPointsOf(organisation)).containsExactly(leaving.id());
    }

    @Test
    void theLastAdministratorWhoCanSignInStays() {
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
                    assertThat(post(last, "/lock", "reason", "")).hasStatus(422);
                    assertThat(post(last, "/roles", "_method", "delete", "role", "ADMINISTRATOR"))
                            .hasStatus(422)
                            .bodyText()
                            .contains("only administrator who can sign in");
                    assertThat(first.isMissing()).isFalse();
                    jdbc.sql("update accounts.account set locked_at = now()").update();
                    assertThat(first.isMissing()).isTrue();
                });
    }

    @Test
    void twoAdministratorsWhoLockEachOtherAtOnceLeaveOne() throws Exception {
        var two =
                List.of(readers.somebody(Role.ADMINISTRATOR), readers.somebody(Role.ADMINISTRATOR));
        var others =
                List.copyOf(
                        jdbc.sql(
                                        """
                                        update accounts.account set locked_at = now()
                                         where locked_at is null and person_id not in (:two)
                                        returning person_id
                                        """)
                                .param("two", two.stream().map(each -> each.id().value()).toList())
                                .query(UUID.class)
                                .list());
        try (var doors = Executors.newVirtualThreadPerTaskExecutor()) {
            var locks =
                    two.stream()
                            .map(
                                    each ->
                                            doors.submit(
                                                    () ->
                                                            Actor.platform("test")
                                                                    .run(
                                                                            () ->
                                                                                    accounts.lock(
                                                                                            each
                                                                                                    .id(),
                                                                                            "test"))))
                            .toList();
            for (var each : locks) {
                try {
                    each.get();
                } catch (ExecutionException e) {
                    assertThat(e).hasCauseInstanceOf(LastAdministrator.class);
                }
            }
            assertThat(two)
                    .filteredOn(each -> !accounts.find(each.id()).orElseThrow().isLocked())
                    .hasSize(1);
        } finally {
            jdbc.sql("update accounts.account set locked_at = null where person_id in (:others)")
                    .param("others", others)
                    .update();
        }
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
