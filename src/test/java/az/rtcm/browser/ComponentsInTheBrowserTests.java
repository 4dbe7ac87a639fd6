package az.rtcm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The components themselves are accessible, wide and narrow, light and dark. */
@PlatformTest
class ComponentsInTheBrowserTests {

    @LocalServerPort int port;

    @Test
    void everyComponentPassesInTheLight() {
        try (var browser = Browser.at(port)) {
            browser.go("/dev/components")
                    .look("components-wide")
                    .press("Remove: Sığınacaq hüququ")
                    .look("components-asked")
                    .narrow()
                    .look("components-narrow");
        }
    }

    @Test
    void withoutScriptsNothingIsDoneBeforeItIsSaidWhatWillBeLost() {
        try (var browser = Browser.withoutJavaScript(port)) {
            var page = browser.go("/dev/components");
            assertThat(page.text()).doesNotContain("This is only an example");
            page.press("Remove: Sığınacaq hüququ").sees("This is only an example");
        }
    }

    @Test
    void whoChoosesWithTheKeysDecidesWhenToApply() {
        try (var browser = Browser.at(port)) {
            browser.go("/en/pledges");
            var objective = browser.driver().findElement(By.name("objective"));
            objective.sendKeys(Keys.ARROW_DOWN);
            objective.sendKeys(Keys.ARROW_DOWN);
            assertThat(objective.getDomProperty("value")).isEqualTo("2");
            assertThat(browser.path()).isEqualTo("/en/pledges");
        }
    }

    @Test
    void everyComponentPassesInTheDark() {
        try (var browser = Browser.inTheDark(port)) {
            browser.go("/dev/components")
                    .look("components-dark")
                    .press("Remove: Sığınacaq hüququ")
                    .look("components-asked-dark");
        }
    }
}
