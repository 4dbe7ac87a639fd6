package az.rtcm.accounts;

import az.rtcm.directory.Countries;
import az.rtcm.directory.Country;
import az.rtcm.directory.Organisation;
import az.rtcm.directory.Organisations;
import az.rtcm.directory.PersonId;
import az.rtcm.shared.text.LocalizedText;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The office of a focal point is itself a duty: it goes to the successor, its history stays. */
@Component
class OfficeDuties implements Duties {

    private final Grants grants;
    private final Accounts accounts;
    private final Organisations organisations;
    private final Countries countries;

    OfficeDuties(
            Grants grants, Accounts accounts, Organisations organisations, Countries countries) {
        this.grants = grants;
        this.accounts = accounts;
        this.organisations = organisations;
        this.countries = countries;
    }

    @Override
    public List<Duty> of(PersonId person) {
        return grants.current(person).stream()
                .filter(grant -> grant.role() == Role.FOCAL_POINT)
                .map(this::duty)
                .toList();
    }

    @Override
    public void handOver(PersonId from, PersonId to, String note) {
        for (var grant : grants.current(from)) {
            if (grant.role() == Role.FOCAL_POINT) {
                accounts.revoke(from, grant.role(), grant.scope(), note);
                if (grant.deputy() && !holds(to, grant)) {
                    accounts.grantDeputy(to, grant.role(), grant.scope());
                } else if (!grant.deputy()) {
                    accounts.succeed(to, grant.scope());
                }
            }
        }
    }

    /** The holder does not become deputy of the own office. */
    private boolean holds(PersonId person, Grant office) {
        return grants.current(person).stream()
                .anyMatch(
                        held ->
                                held.role() == office.role()
                                        && held.scope().equals(office.scope()));
    }

    private Duty duty(Grant grant) {
        var scope = grant.scope();
        var organisation = scope.organisation();
        var country = scope.country();
        var unknown = LocalizedText.empty("en");
        var title =
                organisation != null
                        ? organisations.find(organisation).map(Organisation::name).orElse(unknown)
                        : country == null
                                ? unknown
                                : countries.find(country).map(Country::name).orElse(unknown);
        return new Duty(
                Role.FOCAL_POINT.key(),
                organisation == null ? new UUID(0, 0) : organisation.value(),
                title,
                grant.deputy(),
                List.of(Role.ADMINISTRATOR),
                "/admin/people");
    }
}
