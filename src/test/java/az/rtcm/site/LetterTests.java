package az.rtcm.site;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.web.Paging;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class LetterTests {

    private static final Actor COORDINATOR =
            new Actor(UUID.randomUUID(), "Co", Set.of("COORDINATOR"));

    @Autowired MockMvcTester web;
    @Autowired Letters letters;

    @Test
    void aVisitorAsksForATrainingAndTheCoordinatorSeesIt() {
        var name = "Əli " + UUID.randomUUID();
        assertThat(ask(name, "Data on migration, in Russian, in May", "Statisticians", ""))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/ru/contact/received");
        assertThat(from(name))
                .singleElement()
                .satisfies(
                        letter -> {
                            assertThat(letter.written().subject())
                                    .isEqualTo(LetterSubject.TRAINING);
                            assertThat(letter.written().language()).isEqualTo("ru");
                            assertThat(letter.written().audience()).isEqualTo("Statisticians");
                            assertThat(letter.isOpen()).isTrue();
                        });
    }

    @Test
    void theSameFormSentTwiceIsOneLetter() {
        var name = "Twice " + UUID.randomUUID();
        ask(name, "The very same words, twice", "Officers", "");
        ask(name, "The very same words, twice", "Officers", "");
        assertThat(from(name)).hasSize(1);
    }

    @Test
    void whatAMachineFillsInIsNotKept() {
        var name = "Bot " + UUID.randomUUID();
        assertThat(ask(name, "Buy this, it is very cheap", "Everybody", "http://spam.example"))
                .hasRedirectedUrl("/ru/contact/received");
        assertThat(from(name)).isEmpty();
    }

    @Test
    void badInputIsRefusedAndNothingTypedIsLost() {
        var typed = "<script>'; drop table site.letter; -- مرحبا ё ı";
        assertThat(ask("", typed, "", ""))
                .hasStatus(422)
                .bodyText()
                .contains("&lt;script&gt;")
                .contains("مرحبا ё ı")
                .contains("error-summary");
    }

    private MvcTestResult ask(String name, String text, String audience, String website) {
        return web.post()
                .uri("/ru/training-request")
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .param("name", name)
                .param("email", "somebody@example.org")
                .param("text", text)
                .param("audience", audience)
                .param("people", "12")
                .param("website", website)
                .exchange();
    }

    private List<Letter> from(String name) {
        return COORDINATOR.call(
                () ->
                        letters.list(true, new Paging(1, 200, "received", true)).rows().stream()
                                .filter(letter -> letter.written().name().equals(name))
                                .toList());
    }
}
