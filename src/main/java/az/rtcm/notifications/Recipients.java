package az.rtcm.notifications;

import az.rtcm.accounts.Account;
import az.rtcm.accounts.Accounts;
import az.rtcm.directory.OrganisationId;
import az.rtcm.directory.People;
import az.rtcm.directory.Person;
import az.rtcm.directory.PersonId;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds where somebody can be reached. */
@Component
class Recipients {

    private static final Logger LOG = LoggerFactory.getLogger(Recipients.class);

    private final People people;
    private final Accounts accounts;

    Recipients(People people, Accounts accounts) {
        this.people = people;
        this.accounts = accounts;
    }

    /** The person, when the person has an address. */
    Optional<Recipient> person(PersonId id) {
        return people.find(id)
                .filter(person -> !person.isErased())
                .flatMap(person -> email(person).map(email -> new Recipient(person, email, null)));
    }

    /** The organisation's focal points and deputies who have an address. */
    List<Recipient> office(OrganisationId organisation) {
        var office =
                accounts.focalPointsOf(organisation).stream()
                        .flatMap(id -> person(id).stream())
                        .toList();
        if (office.isEmpty()) {
            LOG.warn("Organisation {} has nobody to be written to", organisation.value());
        }
        return office;
    }

    /** The person, or those at the organisation who can pass the mail on. */
    List<Recipient> nominee(PersonId id, OrganisationId organisation) {
        var nominee = people.find(id);
        if (nominee.isEmpty() || nominee.get().isErased() || email(nominee.get()).isPresent()) {
            return person(id).stream().toList();
        }
        return office(organisation).stream()
                .map(
                        focalPoint ->
                                new Recipient(
                                        nominee.get(), focalPoint.email(), focalPoint.reader()))
                .toList();
    }

    private Optional<String> email(Person person) {
        return Optional.ofNullable(person.email())
                .or(() -> accounts.find(person.id()).map(Account::email));
    }
}
