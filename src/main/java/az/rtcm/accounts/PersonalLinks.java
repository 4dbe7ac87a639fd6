package az.rtcm.accounts;

import az.rtcm.accounts.internal.Digests;
import az.rtcm.directory.People;
import az.rtcm.directory.PersonId;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.database.Ids;
import az.rtcm.shared.web.Panel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Links by which a person answers without an account: random, for one purpose, expiring, kept only
 * as a digest.
 */
@Service
public class PersonalLinks {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final People people;
    private final ObjectProvider<Answer> answers;

    /**
     * @param answers asked for when a link is opened: they themselves may issue links
     */
    PersonalLinks(JdbcClient jdbc, Clock clock, People people, ObjectProvider<Answer> answers) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.people = people;
        this.answers = answers;
    }

    /**
     * Makes a link in the writer's transaction. The token is in the answer and nowhere else: put it
     * into the mail at once.
     *
     * @return path within the site, to be preceded by the recipient's language: {@code
     *     /answer/{token}}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String issue(String purpose, PersonId person, UUID subject, Instant expires) {
        var token = Digests.token();
        jdbc.sql(
                        """
                        insert into accounts.personal_link
                            (id, token_hash, purpose, person_id, subject_id, issued_at, expires_at)
                        values (:id, :hash, :purpose, :person, :subject, :now, :expires)
                        """)
                .param("id", Ids.next())
                .param("hash", Digests.of(token))
                .param("purpose", purpose)
                .param("person", person.value())
                .param("subject", subject)
                .param("now", now())
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .update();
        return "/answer/" + token;
    }

    /** Makes all open links of this purpose on this subject useless: the matter is settled. */
    @Transactional
    public void withdraw(String purpose, UUID subject) {
        jdbc.sql(
                        """
                        update accounts.personal_link set used_at = :now, withdrawn = true
                         where purpose = :purpose and subject_id = :subject and used_at is null
                        """)
                .param("now", now())
                .param("purpose", purpose)
                .param("subject", subject)
                .update();
    }

    /** The link of this token, used and expired ones too. */
    public Optional<PersonalLink> find(String token) {
        return find(token, "");
    }

    /** Whether it can still be answered. */
    public boolean isOpen(PersonalLink link) {
        return link.usedAt() == null && clock.instant().isBefore(link.expiresAt());
    }

    /** What the page of the link shows, seen with the person's own rights. */
    public Panel.Fragment show(PersonalLink link) {
        return actor(link).call(() -> answerOf(link).show(link));
    }

    /** What links of this one's purpose show and do. */
    public Answer answerOf(PersonalLink link) {
        return answers.stream()
                .filter(answer -> answer.purpose().equals(link.purpose()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing answers " + link.purpose()));
    }

    /**
     * Answers in the person's name; of two at the same moment one wins.
     *
     * @return nothing when the link is unknown, used or expired
     */
    @Transactional
    public Optional<Answer.Outcome> act(String token, Map<String, String> typed) {
        var link = find(token, " for update").filter(this::isOpen);
        return link.map(
                open -> {
                    var outcome = actor(open).call(() -> answerOf(open).act(open, typed));
                    settle(open, outcome);
                    return outcome;
                });
    }

    /** In whose name the link is answered. */
    private Actor actor(PersonalLink link) {
        var name = people.find(link.person()).map(person -> person.name().latin());
        return Actor.byLink(link.person().value(), name.orElse(link.purpose()));
    }

    private void settle(PersonalLink link, Answer.Outcome outcome) {
        switch (outcome) {
            case Answer.Outcome.Done done ->
                    jdbc.sql(
                                    """
                                    update accounts.personal_link
                                       set used_at = :now, withdrawn = false where id = :id
                                    """)
                            .param("now", now())
                            .param("id", link.id())
                            .update();
            case Answer.Outcome.Refused refused ->
                    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            case Answer.Outcome.Open open -> {}
        }
    }

    private Optional<PersonalLink> find(String token, String lock) {
        return jdbc.sql(
                        """
                        select id, purpose, person_id, subject_id, expires_at, used_at, withdrawn
                          from accounts.personal_link where token_hash = :hash
                        """
                                + lock)
                .param("hash", Digests.of(token))
                .query(PersonalLinks::link)
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static PersonalLink link(ResultSet row, int index) throws SQLException {
        var used = row.getObject("used_at", OffsetDateTime.class);
        return new PersonalLink(
                row.getObject("id", UUID.class),
                row.getString("purpose"),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("subject_id", UUID.class),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                used == null ? null : used.toInstant(),
                row.getBoolean("withdrawn"));
    }
}
