package az.rtcm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.PlatformTestConfiguration.TestClock;
import az.rtcm.accounts.internal.FirstAdministrator;
import az.rtcm.accounts.internal.Telephone;
import az.rtcm.mail.Mails;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The first hour of a platform that nobody administers yet, from the link that its start prints.
 */
@PlatformTest
class FirstAdministratorJourneyTests {

    @LocalServerPort int port;

    @Autowired FirstAdministrator first;
    @Autowired JdbcClient jdbc;
    @Autowired Mails mails;
    @Autowired TestClock clock;

    private final String administrator = Cast.address(Cast.unique("H"));
    private final String family = Cast.unique("I");

    @BeforeEach
    void nobodyAdministers() {
        jdbc.sql(
                        "create table accounts.set_aside as select * from accounts.role_grant"
                                + " where role = 'ADMINISTRATOR'")
                .update();
        jdbc.sql("delete from accounts.role_grant where role = 'ADMINISTRATOR'").update();
    }

    @AfterEach
    void asBefore() {
        clock.reset();
        jdbc.sql("insert into accounts.role_grant select * from accounts.set_aside").update();
        jdbc.sql("drop table accounts.set_aside").update();
    }

    @Test
    void whoeverHoldsTheLinkAdministersWithCodesAndInvitesAColleague() {
        var link = first.link();
        try (var browser = Browser.at(port)) {
            becomesAdministrator(browser, link);
            var secret = setsCodesUp(browser);
            var colleague = invites(browser);
            browser.asVisitor()
                    .go(link)
                    .sees("This link has been answered")
                    .look("first-link-used");
            accepts(browser, colleague);
            isAskedForACode(browser, secret);
        }
    }

    private void becomesAdministrator(Browser browser, String link) {
        browser.go(link).sees("The first administrator").look("first-administrator");
        browser.fill("given", "Aygün")
                .fill("family", Cast.unique("J"))
                .fill("email", administrator);
        browser.fill("password", Cast.PASSWORD).press("Become the administrator");
        browser.sees("The password is set.").look("first-made").press("Sign in");
        browser.signIn(administrator).sees("My pages").look("first-cabinet");
    }

    private String setsCodesUp(Browser browser) {
        browser.go("/en/my/security").look("first-security").press("Set up one-time codes");
        var secret = browser.driver().findElement(By.cssSelector("main code")).getText();
        browser.look("first-set-up").fill("code", Telephone.code(secret, clock.instant()));
        browser.press("Confirm").sees("Your recovery codes").look("first-recovery-codes");
        browser.press("I have kept them");
        return secret;
    }

    private String invites(Browser browser) {
        var email = Cast.address(family);
        browser.go("/admin/persons").press("New person").look("first-new-person");
        browser.fill("latinFamily", family).fill("latinGiven", "Leyla").choose("language", "en");
        browser.press("Register").sees("The person is registered.").look("first-person");
        browser.press("Invite: open an account").look("first-open-account").fill("email", email);
        browser.choose("role", "COORDINATOR").press("Open and invite");
        browser.sees("The invitation is on its way.").sees("Invited").look("first-invited");
        return email;
    }

    private void accepts(Browser browser, String email) {
        browser.go(mails.lastTo(email, "Your account on the RTCM platform").link());
        browser.look("first-invitation").fill("password", Cast.PASSWORD);
        browser.fill("repeated", Cast.PASSWORD).press("Set the password");
        browser.sees("The password is set.").press("Sign in").signIn(email).sees("My pages");
        browser.go("/admin/sessions").sees("Plan a session");
    }

    private void isAskedForACode(Browser browser, String secret) {
        clock.set(clock.instant().plus(Duration.ofMinutes(1)));
        browser.as(administrator, "en").sees("One-time code").look("first-code");
        browser.go("/admin/people");
        assertThat(browser.path()).contains("/sign-in");
        browser.as(administrator, "en");
        browser.fill("code", Telephone.code(secret, clock.instant())).press("Continue");
        browser.sees("My pages").go("/admin/people").sees(family).look("first-people");
    }
}
