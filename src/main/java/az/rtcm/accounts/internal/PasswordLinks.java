package az.rtcm.accounts.internal;

import az.rtcm.accounts.Answer;
import az.rtcm.accounts.PersonalLink;
import az.rtcm.accounts.PersonalLinks;
import az.rtcm.accounts.WeakPassword;
import az.rtcm.audit.Audit;
import az.rtcm.directory.PersonId;
import az.rtcm.shared.web.Panel;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A new password by a link in a mail: for the invited, and for those who forgot. */
@Service
public class PasswordLinks implements Answer {

    private static final String PURPOSE = "accounts.password";
    private static final Duration FOR_THE_FORGETFUL = Duration.ofHours(2);
    private static final Duration FOR_THE_INVITED = Duration.ofDays(14);

    private final JdbcClient jdbc;
    private final PersonalLinks links;
    private final AccountMails letters;
    private final Passwords passwords;
    private final OpenSessions sessions;
    private final Attempts attempts;
    private final Audit audit;
    private final Clock clock;

    PasswordLinks(
            JdbcClient jdbc,
            PersonalLinks links,
            AccountMails letters,
            Passwords passwords,
            OpenSessions sessions,
            Attempts attempts,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.links = links;
        this.letters = letters;
        this.passwords = passwords;
        this.sessions = sessions;
        this.attempts = attempts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sends a link if somebody signs in with this address; the caller says the same either way.
     *
     * @throws TooManyAttempts when asked again and again
     */
    @Transactional
    public void remind(String email, String from) {
        var address = email.strip().toLowerCase(Locale.ROOT);
        attempts.count("reset from " + from, 30);
        attempts.count("reset " + address, 5);
        jdbc.sql(
                        """
                        select person_id from accounts.account
                         where email = :email and locked_at is null
                        """)
                .param("email", address)
                .query(UUID.class)
                .optional()
                .ifPresent(
                        person -> send(new PersonId(person), address, "reset", FOR_THE_FORGETFUL));
    }

    /** Sends the link by which an invited person chooses the first password. */
    @Transactional
    public void invite(PersonId person, String email) {
        send(person, email, "invitation", FOR_THE_INVITED);
        audit.record("accounts.account", person.value(), "invited", null, null);
    }

    private void send(PersonId person, String email, String kind, Duration valid) {
        var path = links.issue(PURPOSE, person, person.value(), clock.instant().plus(valid));
        letters.send(person, email, kind, path);
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public String title() {
        return "accounts.new-password";
    }

    @Override
    public Panel.Fragment show(PersonalLink link) {
        return form(null);
    }

    @Override
    public Outcome act(PersonalLink link, Map<String, String> typed) {
        var password = typed.getOrDefault("password", "");
        if (!password.equals(typed.get("repeated"))) {
            return new Outcome.Refused(form("accounts.password.differs"));
        }
        try {
            set(link.person(), password);
            return new Outcome.Done(new Panel.Fragment("accounts/web/passwordSet.jte", Map.of()));
        } catch (WeakPassword e) {
            return new Outcome.Refused(form(e.key()));
        }
    }

    private void set(PersonId person, String password) {
        jdbc.sql(
                        """
                        update accounts.account
                           set password = :password, email_verified_at = coalesce(email_verified_at, :now)
                         where person_id = :person
                        """)
                .param("password", passwords.encoded(password))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("person", person.value())
                .update();
        links.withdraw(PURPOSE, person.value());
        sessions.endAll(person, null);
        audit.record("accounts.account", person.value(), "password-changed", null, null);
    }

    private static Panel.Fragment form(@Nullable String error) {
        return new Panel.Fragment(
                "accounts/web/newPassword.jte", error == null ? Map.of() : Map.of("error", error));
    }
}
