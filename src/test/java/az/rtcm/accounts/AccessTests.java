package az.rtcm.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.rtcm.PlatformTest;
import az.rtcm.directory.NewOrganisation;
import az.rtcm.directory.OrganisationId;
import az.rtcm.directory.OrganisationKind;
import az.rtcm.directory.Organisations;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.web.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PlatformTest
class AccessTests {

    @Autowired Access access;
    @Autowired Accounts accounts;
    @Autowired Organisations organisations;
    @Autowired SignIn signIn;

    @Test
    void aRoleOpensWhatItIsFor() {
        signIn.as(Role.COORDINATOR).run(() -> access.require(Role.COORDINATOR, Role.ADMINISTRATOR));
        Actor.platform("test").run(() -> access.require(Role.LEADERSHIP));
        assertThatThrownBy(() -> signIn.as(Role.EXPERT).run(() -> access.require(Role.COORDINATOR)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> access.require(Role.PARTICIPANT))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(access::person).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aFocalPointActsForItsOwnOrganisationOnly() {
        var own = organisation("GE");
        var other = organisation("GE");
        signIn.asFocalPoint(own)
                .run(
                        () -> {
                            access.requireActsFor(own);
                            assertThat(access.organisations()).containsExactly(own);
                            assertThat(access.actsFor(other)).isFalse();
                            assertThatThrownBy(() -> access.requireActsFor(other))
                                    .isInstanceOf(NotFound.class);
                        });
    }

    @Test
    void aNationalCounterpartActsForTheOrganisationsOfItsCountry() {
        var georgian = organisation("GE");
        var kazakh = organisation("KZ");
        signIn.asCounterpart("GE")
                .run(
                        () -> {
                            assertThat(access.countries()).containsExactly("GE");
                            assertThat(access.actsFor(georgian)).isTrue();
                            assertThat(access.actsFor(kazakh)).isFalse();
                        });
    }

    @Test
    void deputiesActToo_andComeAfterTheFocalPoint() {
        var organisation = organisation("MD");
        var deputy = signIn.as();
        Actor.platform("test")
                .run(
                        () ->
                                accounts.grantDeputy(
                                        deputy.person(),
                                        Role.FOCAL_POINT,
                                        Scope.organisation(organisation)));
        var holder = signIn.asFocalPoint(organisation);
        assertThat(accounts.focalPointsOf(organisation))
                .containsExactly(holder.person(), deputy.person());
        deputy.run(() -> access.requireActsFor(organisation));
    }

    @Test
    void whoMovesOnLosesTheOfficeAndTheHistoryStays() {
        var organisation = organisation("TR");
        var holder = signIn.asFocalPoint(organisation);
        Actor.platform("test")
                .run(
                        () ->
                                accounts.revoke(
                                        holder.person(),
                                        Role.FOCAL_POINT,
                                        Scope.organisation(organisation),
                                        "Moved to another ministry"));
        holder.run(() -> assertThat(access.actsFor(organisation)).isFalse());
        assertThat(accounts.focalPointsOf(organisation)).isEmpty();
        assertThat(accounts.history(holder.person()))
                .singleElement()
                .satisfies(
                        grant -> {
                            assertThat(grant.endedAt()).isNotNull();
                            assertThat(grant.note()).isEqualTo("Moved to another ministry");
                        });
    }

    @Test
    void whoeverCameByALinkHoldsNoRole() {
        var organisation = organisation("UZ");
        var holder = signIn.asFocalPoint(organisation);
        Actor.byLink(holder.person().value(), "by link")
                .run(
                        () -> {
                            assertThat(access.person()).isEqualTo(holder.person());
                            assertThat(access.actsFor(organisation)).isFalse();
                        });
    }

    @Test
    void onlyAnAdministratorGivesRoles() {
        var somebody = signIn.as(Role.COORDINATOR);
        assertThatThrownBy(
                        () ->
                                somebody.run(
                                        () ->
                                                accounts.grant(
                                                        somebody.person(),
                                                        Role.ADMINISTRATOR,
                                                        Scope.everywhere())))
                .isInstanceOf(AccessDeniedException.class);
    }

    private OrganisationId organisation(String country) {
        return Actor.platform("test")
                .call(
                        () ->
                                organisations.register(
                                        new NewOrganisation(
                                                OrganisationKind.MIGRATION_AGENCY,
                                                country,
                                                LocalizedText.published("Agency", "", ""),
                                                false)));
    }
}
