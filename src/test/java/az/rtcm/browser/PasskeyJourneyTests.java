package az.rtcm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.accounts.Accounts;
import az.rtcm.shared.actor.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticator;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions.Protocol;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions.Transport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Somebody adds a passkey, signs in with it, and is refused when it is gone. */
@PlatformTest
class PasskeyJourneyTests {

    @Autowired ApplicationContext platform;
    @Autowired Accounts accounts;
    @LocalServerPort int port;

    private String email = "";

    @BeforeEach
    void somebodyHasAnAccount() {
        email = new Cast(platform).coordinator();
    }

    @Test
    void aPasskeyLetsInUntilItIsRemoved() {
        try (var browser = Browser.at(port)) {
            device(browser);
            signInByPassword(browser);
            browser.go("/en/my/security").sees("Add a passkey").look("passkeys-none");
            browser.fill("label", "Office laptop").press("Add a passkey");
            browser.sees("The passkey is added.").sees("Office laptop").look("passkeys-one");

            signOut(browser);
            browser.go("/en/sign-in?to=/en/my/security")
                    .look("sign-in-with-passkey")
                    .press("Sign in with a passkey")
                    .sees("Office laptop");
            assertThat(browser.path()).isEqualTo("/en/my/security");

            browser.press("Rename").pressAt("details [name=label]");
            browser.driver()
                    .executeScript(
                            "document.querySelector('details [name=label]').value = 'Old laptop'");
            browser.press("Save").sees("Old laptop");
            browser.press("Remove the passkey").accept().sees("The passkey is removed.");
            signOut(browser);
            browser.go("/en/sign-in")
                    .press("Sign in with a passkey")
                    .sees("This passkey is not known here");
        }
    }

    @Test
    void aLockedAccountIsRefusedItsPasskeyToo() {
        try (var browser = Browser.at(port)) {
            device(browser);
            signInByPassword(browser);
            browser.go("/en/my/security").fill("label", "Phone").press("Add a passkey");
            browser.sees("The passkey is added.");
            signOut(browser);
            Actor.platform("test")
                    .run(() -> accounts.lock(accounts.byEmail(email).orElseThrow(), "test"));
            browser.go("/en/sign-in")
                    .press("Sign in with a passkey")
                    .sees("This account is locked");
        }
    }

    @Test
    void aDeviceThatDoesNotKnowItsHolderIsRefused() {
        try (var browser = Browser.at(port)) {
            var device = device(browser);
            device.setUserVerified(false);
            signInByPassword(browser);
            browser.go("/en/my/security").fill("label", "Phone").press("Add a passkey");
            browser.sees("The device did not confirm.");
        }
    }

    @Test
    void withoutJavaScriptTheSignInIsWholeAndOffersNoPasskey() {
        try (var browser = Browser.withoutJavaScript(port)) {
            browser.go("/en/sign-in");
            assertThat(browser.text()).doesNotContain("passkey");
            signInByPassword(browser);
            browser.go("/en/my/security").sees("This browser cannot add passkeys.");
        }
    }

    private void signInByPassword(Browser browser) {
        browser.go("/en/sign-in")
                .fill("email", email)
                .fill("password", Cast.PASSWORD)
                .pressAt("main .btn-primary")
                .sees("My pages");
    }

    private static void signOut(Browser browser) {
        browser.driver().manage().deleteAllCookies();
    }

    private static VirtualAuthenticator device(Browser browser) {
        return browser.driver()
                .addVirtualAuthenticator(
                        new VirtualAuthenticatorOptions()
                                .setProtocol(Protocol.CTAP2)
                                .setTransport(Transport.INTERNAL)
                                .setHasResidentKey(true)
                                .setHasUserVerification(true)
                                .setIsUserVerified(true));
    }
}
