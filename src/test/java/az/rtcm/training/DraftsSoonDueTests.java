package az.rtcm.training;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.accounts.Cabinets;
import az.rtcm.accounts.Ownership;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.SignIn;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
class DraftsSoonDueTests {

    @Autowired Sessions sessions;
    @Autowired SignIn signIn;
    @Autowired Cabinets cabinets;
    @Autowired MockMvcTester web;

    @Autowired
    @Qualifier("sessionOwnership") Ownership owners;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aDraftThatBeginsSoonAsksForWhatVisitorsMustBeTold() {
        var coordinator = signIn.as(Role.COORDINATOR);
        var soon = LocalDate.of(2026, 10, 20);
        var id =
                coordinator.call(
                        () ->
                                sessions.plan(
                                        SessionPlan.titled(Planned.title(unique))
                                                .during(soon, soon.plusDays(1))));
        var words = "A draft begins soon; facts that visitors need are missing (3): Title ";
        assertThat(cabinets.waiting(coordinator)).contains(words + unique);
        assertThat(cabinets.address(coordinator, unique))
                .isEqualTo("/admin/sessions/" + id.value() + "/details");
        assertThat(cabinets.waiting(signIn.as(Role.LEADERSHIP))).doesNotContain(words + unique);

        coordinator.run(
                () ->
                        sessions.change(
                                id,
                                sessions.require(id).version(),
                                Planned.complete(Planned.title(unique))
                                        .during(soon, soon.plusDays(1))));
        assertThat(cabinets.waiting(coordinator))
                .contains("A draft begins soon, publish it: Title " + unique);
        coordinator.run(() -> sessions.publish(id));
        assertThat(cabinets.waiting(coordinator))
                .filteredOn(item -> item.contains(unique))
                .noneMatch(item -> item.contains("draft"));
    }

    @Test
    void whoeverPublishesWithoutADeputyIsAskedForOne() {
        var coordinator = signIn.as(Role.COORDINATOR);
        var id = coordinator.call(() -> sessions.plan(Planned.complete(Planned.title(unique))));
        var published =
                web.post()
                        .uri("/admin/sessions/%s/publication".formatted(id.value()))
                        .with(coordinator)
                        .exchange();
        assertThat(String.valueOf(published.getMvcResult().getFlashMap().get("notice")))
                .contains("training.published.no-deputy");
        var address = "/admin/owners/training.session/" + id.value();
        assertThat(cabinets.address(coordinator, unique)).isEqualTo(address);
        assertThat(cabinets.waiting(signIn.as(Role.COORDINATOR)))
                .as("it is another one's session")
                .noneMatch(item -> item.contains(unique));

        var deputy = signIn.as(Role.COORDINATOR);
        coordinator.run(() -> owners.entrust(id.value(), coordinator.person(), deputy.person()));
        assertThat(cabinets.waiting(coordinator)).noneMatch(item -> item.contains(unique));
    }

    @Test
    void sessionsOfNobodyWaitForAllCoordinators() {
        Planned.published(sessions, Planned.complete(Planned.title(unique)));
        assertThat(cabinets.waiting(signIn.as(Role.COORDINATOR)))
                .anyMatch(item -> item.startsWith("Sessions with nobody who sees to them ("));
    }

    @Test
    void aDraftOfNextSpringWaitsForNobodyYet() {
        var coordinator = signIn.as(Role.COORDINATOR);
        coordinator.run(() -> sessions.plan(Planned.complete(Planned.title(unique))));
        assertThat(cabinets.waiting(coordinator)).noneMatch(item -> item.contains(unique));
    }
}
