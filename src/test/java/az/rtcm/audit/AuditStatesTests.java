package az.rtcm.audit;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.SignIn;
import az.rtcm.demo.Demonstration;
import az.rtcm.directory.Countries;
import az.rtcm.directory.CountryChange;
import az.rtcm.directory.NewOrganisation;
import az.rtcm.directory.OrganisationKind;
import az.rtcm.directory.Organisations;
import az.rtcm.shared.text.LocalizedText;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the trail shows as changed did change: a thing is told in the same words before and after.
 */
@PlatformTest
@Transactional
class AuditStatesTests {

    private static final LocalizedText NAME = LocalizedText.published("Name", "Ad", "Название");

    @Autowired Countries countries;
    @Autowired Organisations organisations;
    @Autowired Demonstration demonstration;
    @Autowired SignIn signIn;
    @Autowired JdbcClient jdbc;

    @Test
    void bothStatesHaveTheSameKeys() {
        if (!demonstration.isLoaded()) {
            demonstration.load();
        }
        signIn.as(Role.ADMINISTRATOR, Role.COORDINATOR).run(this::changeTheDirectory);
        assertThat(
                        jdbc.sql(
                                        """
                                        with state as (
                                            select subject || ' ' || action as change,
                                                value::jsonb -> 'before' as before,
                                                value::jsonb -> 'after' as after
                                              from audit.entry
                                              join audit.part on entry_id = id and kind = 'CHANGE'
                                             where subject <> 'audit.trial')
                                        select distinct change from state
                                         where jsonb_typeof(before) = 'object'
                                           and jsonb_typeof(after) = 'object'
                                           and (exists (select jsonb_object_keys(after - 'reason')
                                                        except select jsonb_object_keys(before))
                                             or not jsonb_exists(after, 'reason')
                                                and exists (select jsonb_object_keys(before)
                                                            except select jsonb_object_keys(after)))
                                        """)
                                .query(String.class)
                                .list())
                .as("changes with other keys after than before; why it is gone may stand instead")
                .isEmpty();
    }

    private void changeTheDirectory() {
        var country = countries.find("GE").orElseThrow();
        countries.change(
                "GE",
                new CountryChange(
                        country.name(), country.formalName(), country.region(), NAME, true),
                countries.version("GE"));
        countries.renameRegion(country.region(), NAME);
        var organisation =
                organisations.register(
                        new NewOrganisation(OrganisationKind.ACADEMIA, "GE", NAME, false));
        organisations.rename(organisation, NAME, LocalDate.parse("2026-01-01"));
        organisations.correctName(organisation, NAME);
    }
}
