package az.rtcm.gcm;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
class ObjectivePagesTests {

    @Autowired MockMvcTester web;
    @Autowired Compact compact;

    @Test
    void theCompactHasItsObjectivesPrinciplesAndGoals() {
        assertThat(compact.objectives()).hasSize(23);
        assertThat(compact.principles()).hasSize(10);
        assertThat(compact.goals()).hasSize(17);
    }

    @Test
    void anObjectiveIsReadInEachLanguage() {
        assertThat(web.get().uri("/en/objectives/7"))
                .hasStatusOk()
                .bodyText()
                .contains("Address and reduce vulnerabilities in migration");
        assertThat(web.get().uri("/ru/objectives/7"))
                .hasStatusOk()
                .bodyText()
                .contains("уязвимост");
    }

    @Test
    void anObjectiveThatTheCompactDoesNotHaveIsNotFound() {
        assertThat(web.get().uri("/en/objectives/24")).hasStatus(404);
        assertThat(web.get().uri("/en/objectives/five")).hasStatus(404);
    }
}
