package az.rtcm.pledges;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.accounts.Accounts;
import az.rtcm.accounts.Cabinets;
import az.rtcm.accounts.Duty;
import az.rtcm.accounts.Handovers;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.Scope;
import az.rtcm.accounts.SignIn;
import az.rtcm.directory.NewOrganisation;
import az.rtcm.directory.OrganisationKind;
import az.rtcm.directory.Organisations;
import az.rtcm.directory.PersonId;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.time.PartialDate;
import az.rtcm.training.Planned;
import az.rtcm.training.SessionId;
import az.rtcm.training.SessionPlan;
import az.rtcm.training.Sessions;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Every open duty has an owner and a deputy, and one action hands all of them over (rule 14). */
@PlatformTest
class DutiesTests {

    @Autowired Handovers handovers;
    @Autowired Sessions sessions;
    @Autowired Pledges pledges;
    @Autowired Organisations organisations;
    @Autowired Accounts accounts;
    @Autowired SignIn signIn;
    @Autowired Cabinets cabinets;
    @Autowired MockMvcTester web;
    @Autowired JdbcClient jdbc;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final LocalDate soon = LocalDate.of(2026, 10, 20);

    @Test
    void oneActionHandsAllDutiesOverWithANote() {
        var leaves = signIn.as(Role.COORDINATOR, Role.MONITORING);
        var colleague = signIn.as(Role.COORDINATOR);
        var successor = signIn.as(Role.COORDINATOR, Role.MONITORING);
        var own = plannedBy(leaves);
        var deputised = plannedBy(colleague);
        entrust(deputised, colleague.person(), leaves.person());
        var withSuccessor = plannedBy(leaves);
        entrust(withSuccessor, leaves.person(), successor.person());
        var pledge = leaves.call(() -> pledges.register(TestPledges.pledge()));
        var agency = agency(leaves.person());
        assertThat(dutiesOf(leaves.person()))
                .extracting(Duty::subject)
                .containsExactlyInAnyOrder(
                        own.value(),
                        deputised.value(),
                        withSuccessor.value(),
                        pledge.value(),
                        agency);

        Planned.asCentre(
                () ->
                        handovers.handOver(
                                leaves.person(), successor.person(), "goes to another ministry"));

        assertThat(dutiesOf(leaves.person())).isEmpty();
        assertThat(dutiesOf(successor.person()))
                .filteredOn(Duty::deputy)
                .extracting(Duty::subject)
                .containsExactly(deputised.value());
        assertThat(dutiesOf(successor.person()))
                .filteredOn(duty -> !duty.deputy())
                .extracting(Duty::subject)
                .containsExactlyInAnyOrder(
                        own.value(), withSuccessor.value(), pledge.value(), agency);
        assertThat(notes(own.value()))
                .anyMatch(note -> String.valueOf(note).contains("another ministry"));
        assertThat(notes(pledge.value()))
                .anyMatch(note -> String.valueOf(note).contains("another ministry"));
        assertThat(cabinets.waiting(leaves)).noneMatch(words -> words.contains(unique));
        assertThat(cabinets.waiting(successor)).filteredOn(w -> w.contains(unique)).hasSize(3);
    }

    @Test
    void whatWaitsIsShownToOwnerAndDeputyAndToAllIfThereIsNone() {
        var owner = signIn.as(Role.COORDINATOR);
        var deputy = signIn.as(Role.COORDINATOR);
        var other = signIn.as(Role.COORDINATOR);
        var session = plannedBy(owner);
        entrust(session, owner.person(), deputy.person());
        assertThat(cabinets.waiting(owner)).anyMatch(words -> words.contains(unique));
        assertThat(cabinets.waiting(deputy)).anyMatch(words -> words.contains(unique));
        assertThat(cabinets.waiting(other)).noneMatch(words -> words.contains(unique));

        var nobodys = UUID.randomUUID().toString().substring(0, 8);
        Planned.asCentre(() -> sessions.plan(plan(nobodys)));
        assertThat(cabinets.waiting(other)).anyMatch(words -> words.contains(nobodys));
    }

    @Test
    void theOfficeSaysWhoSeesToASession() {
        var owner = signIn.as(Role.COORDINATOR);
        var deputy = signIn.as(Role.COORDINATOR);
        var session = plannedBy(owner);
        var address = "/admin/owners/training.session/" + session.value();
        assertThat(web.get().uri(address).with(owner)).hasStatusOk();
        assertThat(web.get().uri(address).with(signIn.as(Role.LEADERSHIP))).hasStatus(403);
        assertThat(web.get().uri("/admin/owners/training.session/" + UUID.randomUUID()).with(owner))
                .hasStatus(404);
        assertThat(web.get().uri("/admin/owners/mail.mail/" + session.value()).with(owner))
                .hasStatus(404);
        assertThat(post(address, owner, owner.person(), owner.person()))
                .hasStatus(422)
                .bodyText()
                .contains("Choose another person than the owner");
        assertThat(post(address, owner, owner.person(), signIn.as(Role.EXPERT).person()))
                .hasStatus(422);
        assertThat(post(address, owner, owner.person(), deputy.person()))
                .hasRedirectedUrl("/admin/sessions/" + session.value());
        assertThat(dutiesOf(deputy.person())).singleElement().matches(Duty::deputy);
        assertThat(web.get().uri("/admin/sessions/" + session.value()).with(owner))
                .hasStatusOk()
                .bodyText()
                .contains("Owner and deputy", address);
    }

    @Test
    void aPledgeWhoseTimeIsOverWaitsForThoseWhoFollowIt() {
        var monitoring = signIn.as(Role.MONITORING);
        var template = TestPledges.pledge();
        var over =
                new NewPledge(
                        template.number(),
                        template.name(),
                        template.title(),
                        template.summary(),
                        template.text(),
                        template.footnote(),
                        template.kinds(),
                        template.parties(),
                        template.countries(),
                        template.organisations(),
                        null,
                        7,
                        List.of(),
                        null,
                        new PartialDate("2026-08"),
                        false);
        var id = monitoring.call(() -> pledges.register(over));
        var words = "The time of a pledge is over; say what became of it: ";
        assertThat(cabinets.waiting(monitoring)).as("nobody sees it yet").isEmpty();
        monitoring.run(() -> pledges.publish(id));
        assertThat(cabinets.waiting(monitoring))
                .containsExactly(words + template.name().words("en"));
        assertThat(cabinets.due(monitoring, template.name().words("en")))
                .isEqualTo("overdue since 31 August 2026");
        assertThat(cabinets.waiting(signIn.as(Role.LEADERSHIP))).isEmpty();
        assertThat(web.get().uri("/admin/pledges/" + id.value()).with(monitoring))
                .hasStatusOk()
                .bodyText()
                .contains("/admin/owners/pledges.pledge/" + id.value());
    }

    private MvcTestResult post(String address, SignIn.Reader by, PersonId owner, PersonId deputy) {
        return web.post()
                .uri(address)
                .with(by)
                .param("owner", owner.value().toString())
                .param("deputy", deputy.value().toString())
                .exchange();
    }

    private SessionId plannedBy(SignIn.Reader coordinator) {
        return coordinator.call(() -> sessions.plan(plan(unique)));
    }

    private SessionPlan plan(String words) {
        return SessionPlan.titled(Planned.title(words)).during(soon, soon.plusDays(1));
    }

    private void entrust(SessionId session, PersonId owner, PersonId deputy) {
        assertThat(
                        post(
                                "/admin/owners/training.session/" + session.value(),
                                signIn.as(Role.COORDINATOR),
                                owner,
                                deputy))
                .hasStatus3xxRedirection();
    }

    private UUID agency(PersonId focalPoint) {
        return Planned.as(
                () -> {
                    var id =
                            organisations.register(
                                    new NewOrganisation(
                                            OrganisationKind.MIGRATION_AGENCY,
                                            "GE",
                                            LocalizedText.published("Agency " + unique, "", ""),
                                            false));
                    accounts.grant(focalPoint, Role.FOCAL_POINT, Scope.organisation(id));
                    return id.value();
                });
    }

    private List<Duty> dutiesOf(PersonId person) {
        return Planned.as(() -> handovers.of(person));
    }

    private List<@Nullable String> notes(UUID subject) {
        return jdbc.sql(
                        """
                        select p.value from audit.entry e join audit.part p on p.entry_id = e.id
                        where e.subject_id = :id and e.action = 'handed-over' and p.kind = 'CHANGE'
                        """)
                .param("id", subject)
                .query(String.class)
                .list();
    }
}
