package az.rtcm.accounts.internal;

import az.rtcm.accounts.Access;
import az.rtcm.accounts.Account;
import az.rtcm.accounts.Accounts;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.Scope;
import az.rtcm.audit.Audit;
import az.rtcm.directory.NewPerson;
import az.rtcm.directory.People;
import az.rtcm.directory.Person;
import az.rtcm.directory.PersonId;
import az.rtcm.shared.web.NotFound;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts that administrators open for persons, who take them over by a link in a mail. */
@Service
public class Invitations {

    private final JdbcClient jdbc;
    private final Access access;
    private final Accounts accounts;
    private final People people;
    private final PasswordLinks links;
    private final Audit audit;

    Invitations(
            JdbcClient jdbc,
            Access access,
            Accounts accounts,
            People people,
            PasswordLinks links,
            Audit audit) {
        this.jdbc = jdbc;
        this.access = access;
        this.accounts = accounts;
        this.people = people;
        this.links = links;
        this.audit = audit;
    }

    /** The first role of a new account. */
    public record FirstRole(Role role, Scope scope, boolean deputy) {}

    /**
     * Opens an account and sends the invitation.
     *
     * @param language of correspondence with the person from now on
     * @throws az.rtcm.accounts.AddressTaken if another account has the address, or the person has
     *     an account
     */
    @Transactional
    public void open(PersonId person, String email, String language, FirstRole first) {
        access.require(Role.ADMINISTRATOR);
        var known = people.find(person).orElseThrow(NotFound::new);
        accounts.open(known.id(), email, null);
        people.change(known.id(), reachedAt(known, email.strip(), language));
        if (first.deputy()) {
            accounts.grantDeputy(known.id(), first.role(), first.scope());
        } else {
            accounts.grant(known.id(), first.role(), first.scope());
        }
        links.invite(known.id(), email.strip());
    }

    /** Sends a new link; the one that was sent before stops working. */
    @Transactional
    public void resend(PersonId person) {
        access.require(Role.ADMINISTRATOR);
        links.invite(person, unanswered(person).email());
    }

    /** Closes an account that nobody took over, and ends its roles. */
    @Transactional
    public void withdraw(PersonId person) {
        access.require(Role.ADMINISTRATOR);
        var account = unanswered(person);
        links.withdraw(person);
        for (var grant : accounts.grants(person)) {
            accounts.revoke(person, grant.role(), grant.scope(), "invitation withdrawn");
        }
        jdbc.sql("delete from accounts.account where person_id = :person and password is null")
                .param("person", person.value())
                .update();
        audit.record(
                "accounts.account",
                person.value(),
                "invitation-withdrawn",
                Map.of("email", account.email()),
                null);
    }

    /** Until when the link that was sent works, or worked; nothing when there is none to answer. */
    public Optional<Instant> validUntil(PersonId person) {
        access.require(Role.ADMINISTRATOR);
        return links.validUntil(person);
    }

    private Account unanswered(PersonId person) {
        return accounts.find(person)
                .filter(account -> !account.hasPassword())
                .orElseThrow(NotFound::new);
    }

    private static NewPerson reachedAt(Person person, String email, String language) {
        return new NewPerson(
                person.name(),
                person.email() == null ? email : person.email(),
                language,
                person.sex(),
                person.birthYear(),
                person.nationality(),
                person.illustrative());
    }
}
