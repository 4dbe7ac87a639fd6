package az.rtcm.browser;

import az.rtcm.PlatformTest;
import org.junit.jupiter.api.Test;
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
                    .narrow()
                    .look("components-narrow");
        }
    }

    @Test
    void everyComponentPassesInTheDark() {
        try (var browser = Browser.inTheDark(port)) {
            browser.go("/dev/components").look("components-dark");
        }
    }
}
