package az.rtcm.accounts.internal;

import az.rtcm.directory.PersonId;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.database.Ids;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * For those who forgot their password. What is done while the asker waits is the same for every
 * address, so that neither the answer nor its time tells whether somebody signs in with it.
 */
@Service
public class Resets {

    private static final Actor PLATFORM = Actor.platform("password reset");

    private final JdbcClient jdbc;
    private final PasswordLinks links;
    private final Attempts attempts;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transactions;

    Resets(
            JdbcClient jdbc,
            PasswordLinks links,
            Attempts attempts,
            ApplicationEventPublisher events,
            Clock clock,
            TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.links = links;
        this.attempts = attempts;
        this.events = events;
        this.clock = clock;
        this.transactions = transactions;
    }

    /**
     * @param from network address of the asker
     * @throws TooManyAttempts when asked again and again
     */
    public void ask(String email, String from) {
        var address = email.strip().toLowerCase(Locale.ROOT);
        attempts.countFrom("reset", from, 30);
        attempts.count("reset " + address, 5);
        transactions.executeWithoutResult(status -> note(address));
    }

    private void note(String address) {
        var request = Ids.next();
        jdbc.sql(
                        """
                        insert into accounts.reset_request (id, email, asked_at)
                        values (:id, :email, :now)
                        """)
                .param("id", request)
                .param("email", address)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new ResetAsked(request));
    }

    /** Sends the link if there is somebody to send it to; a second delivery finds nothing. */
    @ApplicationModuleListener
    void on(ResetAsked event) {
        taken(event.request())
                .ifPresent(
                        address ->
                                holder(address)
                                        .ifPresent(
                                                person ->
                                                        PLATFORM.run(
                                                                () ->
                                                                        links.remind(
                                                                                person, address))));
    }

    private Optional<String> taken(UUID request) {
        return jdbc.sql("delete from accounts.reset_request where id = :id returning email")
                .param("id", request)
                .query(String.class)
                .optional();
    }

    private Optional<PersonId> holder(String address) {
        return jdbc.sql(
                        """
                        select person_id from accounts.account
                         where email = :email and locked_at is null
                        """)
                .param("email", address)
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }
}
