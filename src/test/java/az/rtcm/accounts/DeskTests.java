package az.rtcm.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Everybody of the office has a page where the work begins. */
@PlatformTest
class DeskTests {

    @Autowired MockMvcTester web;
    @Autowired SignIn signIn;

    @ParameterizedTest
    @EnumSource
    void everyRoleOfTheOfficeHasAWorkPageAndTheOthersHaveNone(Role role) {
        if (role.isForOthers()) {
            return;
        }
        var answer = web.get().uri("/admin").with(signIn.as(role)).exchange();
        if (role.isOfOffice()) {
            assertThat(answer)
                    .hasStatusOk()
                    .bodyText()
                    .contains("What waits for me today", "Sections of the back office");
        } else {
            assertThat(answer.getResponse().getStatus()).isEqualTo(404);
        }
    }

    @Test
    void aLibrarianIsToldThatNoSectionIsThereYetAndFindsTheWayFromTheCabinet() {
        var librarian = signIn.as(Role.LIBRARIAN);
        assertThat(web.get().uri("/admin").with(librarian))
                .bodyText()
                .contains("no section for this role yet", "Librarian");
        assertThat(web.get().uri("/en/my").with(librarian)).bodyText().contains("href=\"/admin\"");
    }
}
