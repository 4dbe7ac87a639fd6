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
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

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
    private final Audit audit;
    private final Clock clock;

    PasswordLinks(
            JdbcClient jdbc,
            PersonalLinks links,
            AccountMails letters,
            Passwords passwords,
            OpenSessions sessions,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.links = links;
        this.letters = letters;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Sends somebody who forgot the password a link that sets a new one. */
    void remind(PersonId person, String email) {
        send(person, email, "reset", FOR_THE_FORGETFUL);
    }

    /** Sends the only link by which an invited person chooses the first password. */
    void invite(PersonId person, String email) {
        withdraw(person);
        send(person, email, "invitation", FOR_THE_INVITED);
        audit.record("accounts.account", person.value(), "invited", null, null);
    }

    void withdraw(PersonId person) {
        links.withdraw(PURPOSE, person.value());
    }

    Optional<Instant> validUntil(PersonId person) {
        return jdbc.sql(
                        """
                        select max(expires_at) from accounts.personal_link
                         where purpose = :purpose and subject_id = :person and used_at is null
                        """)
                .param("purpose", PURPOSE)
                .param("person", person.value())
                .query((row, index) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
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
        boolean again =
                jdbc.sql(
                                """
                                select password is not null from accounts.account
                                 where person_id = :person
                                """)
                        .param("person", person.value())
                        .query(Boolean.class)
                        .optional()
                        .orElse(false);
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
        withdraw(person);
        sessions.endAll(person, null);
        audit.record("accounts.account", person.value(), "password-changed", null, null);
        if (again) {
            letters.tell(person, "password-changed", "/sign-in/reset");
        }
    }

    private static Panel.Fragment form(@Nullable String error) {
        return new Panel.Fragment(
                "accounts/web/newPassword.jte", error == null ? Map.of() : Map.of("error", error));
    }
}
