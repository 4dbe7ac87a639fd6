package az.rtcm.accounts.internal;

import az.rtcm.accounts.Access;
import az.rtcm.accounts.Account;
import az.rtcm.accounts.Accounts;
import az.rtcm.audit.Audit;
import az.rtcm.directory.NewPerson;
import az.rtcm.directory.People;
import az.rtcm.directory.Person;
import az.rtcm.directory.PersonId;
import az.rtcm.directory.PersonName;
import az.rtcm.shared.web.NotFound;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What people change of their own. */
@Service
public class OwnAccount {

    private final JdbcClient jdbc;
    private final Access access;
    private final Accounts accounts;
    private final People people;
    private final Passwords passwords;
    private final OpenSessions sessions;
    private final PasswordLinks links;
    private final AccountMails letters;
    private final Attempts attempts;
    private final Audit audit;
    private final TransactionTemplate transactions;

    OwnAccount(
            JdbcClient jdbc,
            Access access,
            Accounts accounts,
            People people,
            Passwords passwords,
            OpenSessions sessions,
            PasswordLinks links,
            AccountMails letters,
            Attempts attempts,
            Audit audit,
            TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.access = access;
        this.accounts = accounts;
        this.people = people;
        this.passwords = passwords;
        this.sessions = sessions;
        this.links = links;
        this.letters = letters;
        this.attempts = attempts;
        this.audit = audit;
        this.transactions = transactions;
    }

    public Account account() {
        return accounts.find(access.person()).orElseThrow(NotFound::new);
    }

    public Person person() {
        return people.find(access.person()).orElseThrow(NotFound::new);
    }

    /** Names in the own script and for certificates, and the language of letters. */
    @Transactional
    public void change(
            @Nullable String nativeName,
            @Nullable String patronymic,
            Map<String, String> certificateNames,
            String language) {
        var person = person();
        var name =
                new PersonName(
                        person.name().latinGiven(),
                        person.name().latinFamily(),
                        nativeName,
                        patronymic,
                        certificateNames);
        people.change(
                person.id(),
                new NewPerson(
                        name,
                        person.email(),
                        language,
                        person.sex(),
                        person.birthYear(),
                        person.nationality(),
                        person.illustrative()));
    }

    /**
     * @param butSession the session that stays; all others end
     * @throws WrongSignIn if the present password is wrong
     * @throws az.rtcm.accounts.WeakPassword if the new one breaks a rule
     */
    public void changePassword(String present, String changed, @Nullable String butSession) {
        var person = access.person();
        confirm(person, present);
        transactions.executeWithoutResult(status -> setPassword(person, changed, butSession));
    }

    private void setPassword(PersonId person, String changed, @Nullable String butSession) {
        jdbc.sql("update accounts.account set password = :password where person_id = :person")
                .param("password", passwords.encoded(changed))
                .param("person", person.value())
                .update();
        links.withdraw(person);
        sessions.endAll(person, butSession);
        audit.record("accounts.account", person.value(), "password-changed", null, null);
        letters.tell(person, "password-changed", "/sign-in/reset");
    }

    /**
     * As when the password is changed.
     *
     * @throws WrongSignIn if the present password is wrong
     */
    public void confirm(String present) {
        confirm(access.person(), present);
    }

    /**
     * That it is the owner who asks, and not whoever found the session open.
     *
     * @throws WrongSignIn if the present password is wrong
     */
    void confirm(PersonId person, String present) {
        attempts.count("password of " + person, 10);
        var kept =
                jdbc.sql("select password from accounts.account where person_id = :person")
                        .param("person", person.value())
                        .query((row, index) -> Optional.ofNullable(row.getString("password")))
                        .single();
        if (!passwords.matches(present, kept.orElse(null))) {
            throw new WrongSignIn("accounts.password.present-wrong");
        }
    }

    /** Letters follow to the new address if they went to the old one. */
    void reachAt(PersonId id, String before, String email) {
        var person = people.find(id).orElseThrow(NotFound::new);
        if (before.equalsIgnoreCase(person.email())) {
            people.change(
                    person.id(),
                    new NewPerson(
                            person.name(),
                            email,
                            person.language(),
                            person.sex(),
                            person.birthYear(),
                            person.nationality(),
                            person.illustrative()));
        }
    }
}
