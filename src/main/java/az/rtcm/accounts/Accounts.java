package az.rtcm.accounts;

import az.rtcm.accounts.internal.OpenSessions;
import az.rtcm.accounts.internal.Passwords;
import az.rtcm.accounts.internal.SecondFactors;
import az.rtcm.audit.Audit;
import az.rtcm.directory.OrganisationId;
import az.rtcm.directory.Person;
import az.rtcm.directory.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts and the roles that their holders have; changed by administrators only. */
@Service
public class Accounts {

    private static final String BECAME_HOLDER = "became the holder";
    private static final String BECAME_DEPUTY = "became deputy";

    private final AccountRows rows;
    private final Grants grants;
    private final Administrators administrators;
    private final Passwords passwords;
    private final SecondFactors codes;
    private final OpenSessions sessions;
    private final Access access;
    private final Audit audit;

    Accounts(
            AccountRows rows,
            Grants grants,
            Administrators administrators,
            Passwords passwords,
            SecondFactors codes,
            OpenSessions sessions,
            Access access,
            Audit audit) {
        this.rows = rows;
        this.grants = grants;
        this.administrators = administrators;
        this.passwords = passwords;
        this.codes = codes;
        this.sessions = sessions;
        this.access = access;
        this.audit = audit;
    }

    /**
     * Gives the person a way to sign in.
     *
     * @param email one that no other account signs in with
     * @param password null when the person is to choose it by an invitation
     * @throws AddressTaken if another account has the address
     * @throws WeakPassword if the password breaks a rule
     */
    @Transactional
    public void open(PersonId person, String email, @Nullable String password) {
        access.require(Role.ADMINISTRATOR);
        rows.insert(person, email, password == null ? null : passwords.encoded(password));
        audit.record("accounts.account", person.value(), "opened", null, Map.of("email", email));
    }

    /** Gives the person the role as its holder; nothing happens when it is held already. */
    @Transactional
    public void grant(PersonId person, Role role, Scope scope) {
        grant(person, role, scope, false);
    }

    /** Makes the person a deputy, who may do all that the holder may. */
    @Transactional
    public void grantDeputy(PersonId person, Role role, Scope scope) {
        grant(person, role, scope, true);
    }

    /**
     * Ends the role; that it was held stays on record.
     *
     * @throws LastAdministrator if nobody else could administer
     */
    @Transactional
    public void revoke(PersonId person, Role role, Scope scope, @Nullable String note) {
        access.require(Role.ADMINISTRATOR);
        if (role == Role.ADMINISTRATOR) {
            administrators.requireOther(person);
        }
        if (grants.end(person, role, scope, note)) {
            audit.record("accounts.role", person.value(), "revoked", granted(role, scope), null);
        }
    }

    /** As {@link #find}, for the page of administrators. */
    public Optional<Account> manage(PersonId person) {
        access.require(Role.ADMINISTRATOR);
        return rows.find(person);
    }

    /** The person who signs in with this address, for administrators. */
    public Optional<PersonId> byEmail(String email) {
        access.require(Role.ADMINISTRATOR);
        return rows.byEmail(email);
    }

    /**
     * Ends all sessions and lets nobody in until {@link #unlock}.
     *
     * @throws LastAdministrator if nobody else could administer
     */
    @Transactional
    public void lock(PersonId person, String reason) {
        access.require(Role.ADMINISTRATOR);
        administrators.requireOther(person);
        if (rows.lock(person, reason)) {
            sessions.endAll(person, null);
            audit.record(
                    "accounts.account", person.value(), "locked", null, Map.of("reason", reason));
        }
    }

    @Transactional
    public void unlock(PersonId person) {
        access.require(Role.ADMINISTRATOR);
        if (rows.unlock(person)) {
            audit.record("accounts.account", person.value(), "unlocked", null, null);
        }
    }

    /** For somebody who lost the telephone with all that was on it: codes and passkeys go. */
    @Transactional
    public void removeSecondFactor(PersonId person) {
        access.require(Role.ADMINISTRATOR);
        codes.removeAll(person);
    }

    public Optional<Account> find(PersonId person) {
        return rows.find(person);
    }

    /** Whether somebody who can sign in is administrator. */
    public boolean areAdministered() {
        return !administrators.able().isEmpty();
    }

    /** Where somebody is written to: the person's own address, else the one of the account. */
    public Optional<String> addressOf(Person person) {
        return Optional.ofNullable(person.email()).or(() -> find(person.id()).map(Account::email));
    }

    /** As {@link #addressOf} for many; whoever has no address is left out. */
    public Map<PersonId, String> addressesOf(Collection<Person> persons) {
        var addresses = rows.emails(persons.stream().map(Person::id).toList());
        for (var person : persons) {
            if (person.email() != null) {
                addresses.put(person.id(), person.email());
            }
        }
        return addresses;
    }

    /** What the person holds now. */
    public List<Grant> grants(PersonId person) {
        return grants.current(person);
    }

    /** All that the person holds and once held, what is held first. */
    public List<Grant> history(PersonId person) {
        return grants.history(person);
    }

    /** Persons who hold the role anywhere, the longest first. */
    public List<PersonId> holders(Role role) {
        return grants.holders(role);
    }

    /** The organisation's focal points, then their deputies. */
    public List<PersonId> focalPointsOf(OrganisationId organisation) {
        return grants.focalPointsOf(organisation);
    }

    /** Focal points and national counterparts with their deputies, by what they act for. */
    public Map<Scope, List<PersonId>> offices() {
        return grants.offices();
    }

    /** The national counterparts of a sending country, then their deputies. */
    public List<PersonId> counterpartsOf(String country) {
        return grants.counterpartsOf(country);
    }

    /** A deputy who takes over becomes the holder. */
    @Transactional
    void succeed(PersonId person, Scope office) {
        grant(person, Role.FOCAL_POINT, office);
    }

    private void grant(PersonId person, Role role, Scope scope, boolean deputy) {
        access.require(Role.ADMINISTRATOR);
        if (role.isForOthers() == scope.isEverywhere()) {
            throw new IllegalArgumentException(role + " cannot be held with " + scope);
        }
        endOther(person, role, scope, deputy);
        if (grants.add(person, role, scope, deputy)) {
            audit.record("accounts.role", person.value(), "granted", null, granted(role, scope));
        }
    }

    /** A deputy who becomes the holder, or the reverse, holds the role in one way only. */
    private void endOther(PersonId person, Role role, Scope scope, boolean deputy) {
        for (var held : grants.current(person)) {
            if (held.role() == role && held.scope().equals(scope) && held.deputy() != deputy) {
                grants.end(person, role, scope, deputy ? BECAME_DEPUTY : BECAME_HOLDER);
                audit.record(
                        "accounts.role", person.value(), "revoked", granted(role, scope), null);
            }
        }
    }

    private static Map<String, String> granted(Role role, Scope scope) {
        return Map.of("role", role.name(), "scope", scope.code());
    }
}
