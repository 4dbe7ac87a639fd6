package az.rtcm.accounts;

import az.rtcm.accounts.internal.OpenSessions;
import az.rtcm.audit.Audit;
import az.rtcm.directory.People;
import az.rtcm.directory.Person;
import az.rtcm.directory.PersonId;
import az.rtcm.shared.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the platform holds on a person, for the person; and its erasure: asked for by the person,
 * carried out by an administrator.
 */
@Service
public class Erasures {

    private final JdbcClient jdbc;
    private final ObjectProvider<PersonalData> modules;
    private final People people;
    private final Handovers handovers;
    private final Administrators administrators;
    private final OpenSessions sessions;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Erasures(
            JdbcClient jdbc,
            ObjectProvider<PersonalData> modules,
            People people,
            Handovers handovers,
            Administrators administrators,
            OpenSessions sessions,
            Access access,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.modules = modules;
        this.people = people;
        this.handovers = handovers;
        this.administrators = administrators;
        this.sessions = sessions;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** A person who asked to be forgotten. */
    public record Request(PersonId person, String email, Instant askedAt) {}

    /** The way in which it was asked for. */
    public enum Channel {
        PLATFORM,
        LETTER,
        EMAIL,
        IN_PERSON;

        /** Message key. */
        public String label() {
            return "accounts.erasures.channel." + name();
        }
    }

    /**
     * What stands on record of the wish, since most persons have no account to ask with.
     *
     * @param reference number of the letter or whatever it is found by; may be empty
     */
    public record Wish(Channel channel, String reference, LocalDate askedOn) {}

    /** All that the modules hold on the person who asks. */
    public List<PersonalData.Section> ownData() {
        var person = access.person();
        return modules.orderedStream()
                .flatMap(module -> module.of(person).stream())
                .filter(section -> !section.rows().isEmpty())
                .toList();
    }

    /** Asks, in one's own name; asking twice changes nothing. */
    @Transactional
    public void ask() {
        var person = access.person();
        int asked =
                jdbc.sql(
                                """
                                update accounts.account set erasure_asked_at = :now
                                 where person_id = :person and erasure_asked_at is null
                                """)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("person", person.value())
                        .update();
        if (asked == 1) {
            audit.record("accounts.account", person.value(), "erasure-asked", null, null);
        }
    }

    /** Takes the wish back: by the person, as long as it is not carried out. */
    @Transactional
    public void takeBack() {
        var person = access.person();
        jdbc.sql("update accounts.account set erasure_asked_at = null where person_id = :person")
                .param("person", person.value())
                .update();
        audit.record("accounts.account", person.value(), "erasure-taken-back", null, null);
    }

    /** The oldest wish first. */
    public List<Request> open() {
        access.require(Role.ADMINISTRATOR);
        return jdbc.sql(
                        """
                        select person_id, email, erasure_asked_at from accounts.account
                         where erasure_asked_at is not null order by erasure_asked_at, person_id
                        """)
                .query(
                        (row, index) ->
                                new Request(
                                        new PersonId(row.getObject("person_id", UUID.class)),
                                        row.getString("email"),
                                        row.getObject("erasure_asked_at", OffsetDateTime.class)
                                                .toInstant()))
                .list();
    }

    /**
     * Somebody known who was not erased yet.
     *
     * @throws NotFound if there is nobody to erase
     */
    public Person known(PersonId person) {
        access.require(Role.ADMINISTRATOR);
        return people.find(person).filter(found -> !found.isErased()).orElseThrow(NotFound::new);
    }

    /** The wish as the person noted it on the platform; nothing for whoever asked otherwise. */
    public Optional<Instant> askedAt(PersonId person) {
        access.require(Role.ADMINISTRATOR);
        return open().stream()
                .filter(request -> request.person().equals(person))
                .map(Request::askedAt)
                .findFirst();
    }

    /**
     * Erases what the modules need not keep, then the account and the name; of all records that
     * became this person.
     *
     * @return message keys of what stays and why
     * @throws NotFound if there is nobody to erase
     * @throws OpenDuties as long as something waits for the person
     * @throws LastAdministrator if nobody else could administer
     */
    @Transactional
    public List<String> carryOut(PersonId asked, Wish wish) {
        var person = known(asked).id();
        if (!handovers.of(person).isEmpty()) {
            throw new OpenDuties();
        }
        people.sameAs(person).forEach(administrators::requireOther);
        var stays =
                modules.orderedStream().flatMap(module -> module.erase(person).stream()).toList();
        people.sameAs(person).forEach(this::forget);
        people.erase(person);
        audit.record("accounts.account", person.value(), "erased", null, wish);
        return stays;
    }

    private void forget(PersonId person) {
        sessions.endAll(person, null);
        jdbc.sql("delete from accounts.personal_link where person_id = :person")
                .param("person", person.value())
                .update();
        jdbc.sql(
                        """
                        update accounts.role_grant set note = null,
                            ended_by = case when ended_at is null then 'erasure' else ended_by end,
                            ended_at = coalesce(ended_at, :now)
                         where person_id = :person
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("person", person.value())
                .update();
        jdbc.sql("delete from accounts.account where person_id = :person")
                .param("person", person.value())
                .update();
    }
}
