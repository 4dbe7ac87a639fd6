package az.rtcm.nominations;

import az.rtcm.accounts.Accounts;
import az.rtcm.accounts.Scope;
import az.rtcm.directory.Organisation;
import az.rtcm.directory.OrganisationId;
import az.rtcm.directory.People;
import az.rtcm.directory.PersonId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Which organisations the platform cannot write to: nobody with an address is their focal point,
 * its deputy, or the national counterpart of their country.
 */
@Component
class Reach {

    private final Accounts accounts;
    private final People people;

    Reach(Accounts accounts, People people) {
        this.accounts = accounts;
        this.people = people;
    }

    /** Those of them whom no mail reaches, in four statements however many they are. */
    Set<OrganisationId> unreachable(Collection<Organisation> organisations) {
        var offices = accounts.offices();
        var reached =
                withAddress(
                        organisations.stream()
                                .flatMap(one -> actingFor(one, offices))
                                .collect(Collectors.toSet()));
        return organisations.stream()
                .filter(one -> actingFor(one, offices).noneMatch(reached::contains))
                .map(Organisation::id)
                .collect(Collectors.toSet());
    }

    /** Those of them who have an address of their own. */
    Set<PersonId> withAddress(Collection<PersonId> persons) {
        var known = people.byIds(persons);
        var addresses = accounts.addressesOf(known.values());
        var reached = new HashSet<PersonId>();
        known.forEach(
                (id, person) -> {
                    if (!person.isErased() && addresses.containsKey(person.id())) {
                        reached.add(id);
                    }
                });
        return reached;
    }

    private static Stream<PersonId> actingFor(
            Organisation organisation, Map<Scope, List<PersonId>> offices) {
        return Stream.of(
                        Scope.organisation(organisation.id()),
                        Scope.country(organisation.country()))
                .flatMap(scope -> offices.getOrDefault(scope, List.of()).stream());
    }
}
