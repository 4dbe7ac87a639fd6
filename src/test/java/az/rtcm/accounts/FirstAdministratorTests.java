package az.rtcm.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.accounts.internal.FirstAdministrator;
import az.rtcm.directory.PersonId;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** A platform that nobody administers; what is tried here is taken back. */
@PlatformTest
class FirstAdministratorTests {

    @Autowired ApplicationContext platform;
    @Autowired MockMvcTester web;
    @Autowired FirstAdministrator first;
    @Autowired Accounts accounts;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transactions;

    private TestReaders readers;
    private String email;

    @BeforeEach
    void readers() {
        readers = new TestReaders(platform, web);
        email = TestReaders.address();
    }

    @Test
    void theLinkMakesAnAdministratorOnce() {
        whereNobodyAdministers(
                () -> {
                    assertThat(first.isMissing()).isTrue();
                    var link = URI.create(first.link()).getPath();
                    assertThat(readers.get(link, null)).hasStatusOk();
                    assertThat(fill(link)).hasStatusOk();
                    assertThat(first.isMissing()).isFalse();
                    var made =
                            jdbc.sql("select person_id from accounts.account where email = :email")
                                    .param("email", email)
                                    .query(UUID.class)
                                    .single();
                    assertThat(accounts.grants(new PersonId(made)))
                            .singleElement()
                            .extracting(Grant::role)
                            .isEqualTo(Role.ADMINISTRATOR);
                    assertThat(fill(link)).hasStatus(410);
                });
    }

    @Test
    void aNewLinkMakesTheOlderUseless() {
        whereNobodyAdministers(
                () -> {
                    var older = URI.create(first.link()).getPath();
                    var newer = URI.create(first.link()).getPath();
                    assertThat(readers.get(older, null))
                            .hasStatus(410)
                            .bodyText()
                            .contains("no longer needed");
                    assertThat(readers.get(newer, null)).hasStatusOk();
                });
    }

    private MvcTestResult fill(String link) {
        return readers.post(
                link,
                null,
                "given",
                "Aysel",
                "family",
                "Karimli",
                "email",
                email,
                "password",
                TestReaders.PASSWORD);
    }

    private void whereNobodyAdministers(Runnable work) {
        transactions.executeWithoutResult(
                status -> {
                    status.setRollbackOnly();
                    jdbc.sql("delete from accounts.role_grant where role = 'ADMINISTRATOR'")
                            .update();
                    work.run();
                });
    }
}
