package az.rtcm.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.SignIn;
import az.rtcm.shared.actor.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The curriculum as visitors read it, and the decisions on its mappings. */
@PlatformTest
class CurriculumPagesTests {

    @Autowired MockMvcTester web;
    @Autowired Curriculum curriculum;
    @Autowired Mappings mappings;
    @Autowired SignIn signIn;
    @Autowired JdbcClient jdbc;

    @Test
    void theSixModulesAreReadInEachLanguage() {
        assertThat(curriculum.modules()).extracting(Module::number).startsWith(1, 2, 3, 4, 5, 6);
        assertThat(web.get().uri("/en/curriculum"))
                .hasStatusOk()
                .bodyText()
                .contains("Integration of migrants");
        assertThat(web.get().uri("/az/curriculum/miqrantlarin-inteqrasiyasi"))
                .hasStatusOk()
                .bodyText()
                .contains("hreflang=\"ru\"", "/ru/curriculum/integracia-migrantov");
        assertThat(web.get().uri("/az/curriculum/integration-of-migrants")).hasStatus(301);
        assertThat(web.get().uri("/en/curriculum/no-such-module")).hasStatus(404);
    }

    @Test
    void anObjectiveShowsItsModulesAndThatTheMappingIsADraft() {
        assertThat(web.get().uri("/en/objectives/22"))
                .hasStatusOk()
                .bodyText()
                .contains("Integration of migrants", "draft");
    }

    @Test
    void aCoordinatorApprovesSeveralDraftsWithOneReason() {
        var module = curriculum.modules().get(4).id();
        var drafts = mappings.of(module).stream().filter(mapping -> !mapping.approved()).toList();
        var coordinator = signIn.as(Role.COORDINATOR);
        var values =
                drafts.stream()
                        .map(draft -> module.value() + "_" + draft.objective())
                        .toArray(String[]::new);
        var path = "/admin/curriculum/approvals";
        assertThat(web.get().uri(path).with(coordinator)).hasStatusOk().bodyText().contains(values);
        assertThat(web.post().uri(path).with(coordinator).param("mappings", values).exchange())
                .hasStatus(422)
                .bodyText()
                .contains("checked");
        assertThat(
                        web.post()
                                .uri(path)
                                .with(coordinator)
                                .param("mappings", values)
                                .param("reason", "Agreed at the meeting")
                                .exchange())
                .hasStatus(302);
        assertThat(mappings.of(module)).allMatch(Mapping::approved);
        Actor.platform("test")
                .run(
                        () ->
                                drafts.forEach(
                                        draft ->
                                                mappings.returnToDraft(
                                                        module, draft.objective(), "test")));
    }

    @Test
    void aCoordinatorApprovesAMappingWithAReasonAndReturnsItToDraft() {
        var module = curriculum.modules().get(1);
        var coordinator = signIn.as(Role.COORDINATOR);
        var path = "/admin/curriculum/%s/mappings/3".formatted(module.id().value());
        assertThat(web.get().uri(path).with(coordinator).exchange()).hasStatusOk();
        assertThat(web.post().uri(path + "/approval").with(coordinator).exchange()).hasStatus(422);
        assertThat(
                        web.post()
                                .uri(path + "/approval")
                                .with(coordinator)
                                .param("reason", "Taught on the second day")
                                .exchange())
                .hasStatus(302);
        assertThat(approved(module, 3)).isTrue();
        assertThat(web.get().uri("/en/curriculum/" + module.slug()))
                .bodyText()
                .contains("approved");
        assertThat(
                        web.post()
                                .uri(path + "/draft")
                                .with(coordinator)
                                .param("reason", "To be discussed")
                                .exchange())
                .hasStatus(302);
        assertThat(approved(module, 3)).isFalse();
        assertThat(
                        jdbc.sql("select count(*) from audit.entry where subject_id = :id")
                                .param("id", module.id().value())
                                .query(Long.class)
                                .single())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void aMappingIsAddedOnceAndRemoved() {
        var module = curriculum.modules().getFirst();
        var coordinator = signIn.as(Role.COORDINATOR);
        var path = "/admin/curriculum/%s/mappings".formatted(module.id().value());
        assertThat(
                        web.post()
                                .uri(path)
                                .with(coordinator)
                                .param("objective", "19")
                                .param("reason", "Diasporas are covered")
                                .exchange())
                .hasStatus(302);
        assertThat(
                        web.post()
                                .uri(path)
                                .with(coordinator)
                                .param("objective", "19")
                                .param("reason", "Typed again <b>")
                                .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("Typed again &lt;b");
        assertThat(
                        web.post()
                                .uri(path)
                                .with(coordinator)
                                .param("objective", "24")
                                .param("reason", "No such objective")
                                .exchange())
                .hasStatus(422);
        Actor.platform("test").run(() -> mappings.remove(module.id(), 19, "Only a test"));
        assertThat(mappings.of(module.id())).extracting(Mapping::objective).doesNotContain(19);
    }

    @Test
    void nobodyElseDecidesOnMappings() {
        var module = curriculum.modules().getFirst();
        var editor = signIn.as(Role.EDITOR);
        var path = "/admin/curriculum/" + module.id().value();
        assertThat(web.get().uri(path).with(editor).exchange()).hasStatus(403);
        assertThat(
                        web.post()
                                .uri(path + "/mappings/2/approval")
                                .with(editor)
                                .param("reason", "Mine")
                                .exchange())
                .hasStatus(403);
    }

    private boolean approved(Module module, int objective) {
        return mappings.of(module.id()).stream()
                .anyMatch(mapping -> mapping.objective() == objective && mapping.approved());
    }
}
