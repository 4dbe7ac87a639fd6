package az.rtcm.accounts.internal;

import az.rtcm.accounts.Access;
import az.rtcm.accounts.Account;
import az.rtcm.accounts.Accounts;
import az.rtcm.accounts.Answer;
import az.rtcm.accounts.PersonalLink;
import az.rtcm.accounts.PersonalLinks;
import az.rtcm.audit.Audit;
import az.rtcm.directory.PersonId;
import az.rtcm.shared.web.NotFound;
import az.rtcm.shared.web.Panel;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Another address to sign in with: it counts when a link that was sent there is answered. */
@Service
public class AddressChanges implements Answer {

    private static final String PURPOSE = "accounts.address";
    private static final Duration VALID = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Access access;
    private final Accounts accounts;
    private final OwnAccount own;
    private final PersonalLinks links;
    private final PasswordLinks passwords;
    private final AccountMails letters;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transactions;

    AddressChanges(
            JdbcClient jdbc,
            Access access,
            Accounts accounts,
            OwnAccount own,
            PersonalLinks links,
            PasswordLinks passwords,
            AccountMails letters,
            Audit audit,
            Clock clock,
            TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.access = access;
        this.accounts = accounts;
        this.own = own;
        this.links = links;
        this.passwords = passwords;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
        this.transactions = transactions;
    }

    /**
     * Sends a link to the new address; the one asked for before is forgotten. Nothing is sent to an
     * address that another account signs in with, and nothing is told of it.
     *
     * @throws WrongSignIn if the present password is wrong
     */
    public void ask(String present, String wished) {
        var person = access.person();
        own.confirm(person, present);
        var email = wished.strip().toLowerCase(Locale.ROOT);
        transactions.executeWithoutResult(status -> note(person, email));
    }

    /** One wish after the other: the link of an earlier one must never confirm a later one. */
    private void note(PersonId person, String email) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(:wish))")
                .param("wish", PURPOSE + " " + person)
                .query(rows -> {});
        links.withdraw(PURPOSE, person.value());
        jdbc.sql(
                        """
                        insert into accounts.address_change (person_id, email, asked_at)
                        values (:person, :email, :now)
                        on conflict (person_id) do update set email = :email, asked_at = :now
                        """)
                .param("person", person.value())
                .param("email", email)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(
                "accounts.account",
                person.value(),
                "address-change-asked",
                null,
                Map.of("email", email));
        if (!isOfAnother(person, email)) {
            var path = links.issue(PURPOSE, person, person.value(), clock.instant().plus(VALID));
            letters.send(person, email, "address", path);
        }
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public String title() {
        return "accounts.address.title";
    }

    @Override
    public Panel.Fragment show(PersonalLink link) {
        return page(link.person(), null);
    }

    @Override
    public Outcome act(PersonalLink link, Map<String, String> typed) {
        var account = accounts.find(link.person()).orElseThrow(NotFound::new);
        var email = wish(link.person());
        if (account.isLocked()) {
            return new Outcome.Refused(page(link.person(), "accounts.sign-in.locked"));
        }
        try {
            change(account, email);
        } catch (DuplicateKeyException e) {
            return new Outcome.Refused(page(email, "accounts.address-taken"));
        }
        return new Outcome.Done(
                new Panel.Fragment("accounts/web/addressChanged.jte", Map.of("email", email)));
    }

    /** Links on their way to the old address end: it may no longer be the owner's. */
    private void change(Account account, String email) {
        var person = account.person();
        jdbc.sql(
                        """
                        update accounts.account set email = :email, email_verified_at = :now
                         where person_id = :person
                        """)
                .param("email", email)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("person", person.value())
                .update();
        jdbc.sql("delete from accounts.address_change where person_id = :person")
                .param("person", person.value())
                .update();
        passwords.withdraw(person);
        own.reachAt(person, account.email(), email);
        audit.record(
                "accounts.account",
                person.value(),
                "address-changed",
                Map.of("email", account.email()),
                Map.of("email", email));
        letters.send(person, account.email(), "address-changed", "/contact");
    }

    private boolean isOfAnother(PersonId person, String email) {
        return jdbc.sql(
                        """
                        select exists (select from accounts.account
                                        where email = :email and person_id <> :person)
                        """)
                .param("email", email)
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    private String wish(PersonId person) {
        return jdbc.sql("select email from accounts.address_change where person_id = :person")
                .param("person", person.value())
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private Panel.Fragment page(PersonId person, @Nullable String error) {
        return page(wish(person), error);
    }

    private static Panel.Fragment page(String email, @Nullable String error) {
        var model = new HashMap<String, Object>();
        model.put("email", email);
        if (error != null) {
            model.put("error", error);
        }
        return new Panel.Fragment("accounts/web/addressAnswer.jte", model);
    }
}
