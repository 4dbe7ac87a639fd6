package az.rtcm.notifications;

import az.rtcm.accounts.Accounts;
import az.rtcm.directory.Organisation;
import az.rtcm.directory.OrganisationId;
import az.rtcm.directory.Organisations;
import az.rtcm.directory.People;
import az.rtcm.directory.Person;
import az.rtcm.directory.PersonId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds where somebody can be reached. */
@Component
class Recipients {

    private static final Logger LOG = LoggerFactory.getLogger(Recipients.class);

    private final People people;
    private final Accounts accounts;
    private final Organisations organisations;

    Recipients(People people, Accounts accounts, Organisations organisations) {
        this.people = people;
        this.accounts = accounts;
        this.organisations = organisations;
    }

    /** The person, when the person has an address. */
    Optional<Recipient> person(PersonId id) {
        return people.find(id)
                .filter(person -> !person.isErased())
                .flatMap(person -> email(person).map(email -> new Recipient(person, email, null)));
    }

    /**
     * Who acts for the organisation and has an address: its focal points and deputies, then the
     * national counterparts of its country. Each person once.
     */
    List<Recipient> office(OrganisationId organisation) {
        var office =
                Stream.concat(focalPoints(organisation), counterparts(organisation))
                        .collect(
                                Collectors.toMap(
                                        Recipients::id,
                                        Function.identity(),
                                        (one, same) -> one,
                                        LinkedHashMap::new))
                        .values()
                        .stream()
                        .toList();
        if (office.isEmpty()) {
            LOG.warn("Organisation {} has nobody to be written to", organisation.value());
        }
        return office;
    }

    /**
     * The person, or those at the organisation who can pass the mail on; the national counterpart
     * only where the organisation has nobody.
     */
    List<Recipient> nominee(PersonId id, OrganisationId organisation) {
        var nominee = people.find(id);
        if (nominee.isEmpty() || nominee.get().isErased() || email(nominee.get()).isPresent()) {
            return person(id).stream().toList();
        }
        var colleagues = focalPoints(organisation).toList();
        return (colleagues.isEmpty() ? office(organisation) : colleagues)
                .stream()
                        .map(
                                focalPoint ->
                                        new Recipient(
                                                nominee.get(),
                                                focalPoint.email(),
                                                focalPoint.reader()))
                        .toList();
    }

    private Stream<Recipient> focalPoints(OrganisationId organisation) {
        return accounts.focalPointsOf(organisation).stream().flatMap(id -> person(id).stream());
    }

    private Stream<Recipient> counterparts(OrganisationId organisation) {
        return organisations.find(organisation).map(Organisation::country).stream()
                .flatMap(country -> accounts.counterpartsOf(country).stream())
                .flatMap(id -> person(id).stream());
    }

    private static PersonId id(Recipient recipient) {
        return recipient.receiver().id();
    }

    private Optional<String> email(Person person) {
        return accounts.addressOf(person);
    }
}
