package az.rtcm.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import az.rtcm.PlatformTest;
import az.rtcm.accounts.Accounts;
import az.rtcm.accounts.AddressTaken;
import az.rtcm.shared.DemonstrationData;
import az.rtcm.shared.DevelopersPages;
import az.rtcm.shared.Settings;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Where the demonstration is loaded, and where never; what is tried here is taken back. */
@PlatformTest
class DemonstrationTests {

    @Autowired Settings settings;
    @Autowired Accounts accounts;
    @Autowired Agencies agencies;
    @Autowired Cast cast;
    @Autowired Stories stories;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;
    @Autowired TransactionTemplate transactions;
    @Autowired ObjectProvider<DemonstrationData> loaded;

    @Test
    void aDatabaseThatWasOnceStartedWithoutItNeverGetsIt() {
        inAnEmptyDatabase(
                () -> {
                    demonstration(said(false, null), false).start();
                    var later = demonstration(said(true, null), false);
                    later.start();
                    assertThat(later.isLoaded()).isFalse();
                    assertThat(count("demo.real")).isOne();
                });
    }

    @Test
    void whereAnAdministratorWorksItIsNotLoadedEitherNorLater() {
        transactions.executeWithoutResult(
                status -> {
                    status.setRollbackOnly();
                    jdbc.sql("delete from demo.loaded").update();
                    demonstration(said(true, null), false).start();
                    assertThat(count("demo.loaded")).isZero();
                    assertThat(count("demo.real")).isOne();
                });
    }

    @Test
    void aCommandSaysNothingOfWhatTheDatabaseIsFor() {
        inAnEmptyDatabase(
                () -> {
                    demonstration(said(false, null), true).start();
                    assertThat(count("demo.real")).isZero();
                });
    }

    @Test
    void whatTheDatabaseHoldsOpensThePagesOfDevelopers() {
        assertThat(new DevelopersPages(said(false, null), loaded).areOpen()).isTrue();
        inAnEmptyDatabase(
                () ->
                        assertThat(new DevelopersPages(said(true, null), loaded).areOpen())
                                .isFalse());
        assertThat(new DevelopersPages(said(true, false), loaded).areOpen()).isFalse();
        inAnEmptyDatabase(
                () ->
                        assertThat(new DevelopersPages(said(false, true), loaded).areOpen())
                                .isTrue());
    }

    /** The second time an address is taken, after the agencies were registered. */
    @Test
    void anInterruptedStartLeavesNothingHalf() {
        var before = count("directory.organisation");
        assertThatExceptionOfType(AddressTaken.class)
                .isThrownBy(() -> demonstration(said(true, null), false).load());
        assertThat(count("directory.organisation")).isEqualTo(before);
    }

    @Test
    void everyCallEndedBeforeItsSessionBegan() {
        var calls =
                jdbc.sql(
                                """
                                select c.deadline < s.first_day and c.opened_at < c.deadline
                                    and (c.closed_at is null or c.closed_at >= c.deadline)
                                from nominations.call c join training.session s on s.id = c.session_id
                                where s.funders::text like '%Silk Road Learning Fund%'
                                """)
                        .query(Boolean.class)
                        .list();
        assertThat(calls).hasSizeGreaterThanOrEqualTo(5).doesNotContain(false);
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from nominations.nomination n
                                        join training.session s on s.id = n.session_id
                                        where s.funders::text like '%Silk Road Learning Fund%'
                                        and s.state = 'CLOSED' and n.announced_at > s.first_day
                                        """)
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void everySessionAndThePledgeHaveAnOwnerAndADeputy() {
        assertThat(
                        jdbc.sql(
                                        """
                                        select owner is not null and deputy is not null
                                        from training.session
                                        where funders::text like '%Silk Road Learning Fund%'
                                        """)
                                .query(Boolean.class)
                                .list())
                .isNotEmpty()
                .doesNotContain(false);
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from pledges.pledge
                                        where published and owner is not null and deputy is not null
                                        """)
                                .query(Long.class)
                                .single())
                .isPositive();
    }

    @Test
    void theGreetingSaysWhatHoldsHere() {
        var demonstration = demonstration(said(false, null), false);
        var greeting =
                new Greeting(
                        said(false, null), demonstration, new DevelopersPages(settings, loaded));
        assertThat(String.join("\n", greeting.lines()))
                .contains("holds the demonstration", "Mails are sent", "/dev/mail");
        inAnEmptyDatabase(
                () ->
                        assertThat(
                                        String.join(
                                                "\n",
                                                new Greeting(
                                                                said(null, null),
                                                                demonstration,
                                                                new DevelopersPages(
                                                                        settings, loaded))
                                                        .lines()))
                                .doesNotContain("/dev/mail", Cast.PASSWORD));
    }

    private void inAnEmptyDatabase(Runnable work) {
        transactions.executeWithoutResult(
                status -> {
                    status.setRollbackOnly();
                    jdbc.sql("delete from demo.loaded").update();
                    jdbc.sql("delete from accounts.role_grant where role = 'ADMINISTRATOR'")
                            .update();
                    work.run();
                });
    }

    private Demonstration demonstration(Settings said, boolean command) {
        return new Demonstration(
                said, accounts, agencies, cast, stories, jdbc, clock, transactions, command);
    }

    private Settings said(@Nullable Boolean demo, @Nullable Boolean development) {
        return new Settings(
                settings.data(),
                settings.publicUrl(),
                settings.languages(),
                demo,
                development,
                settings.database(),
                settings.mail(),
                settings.jobs());
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
