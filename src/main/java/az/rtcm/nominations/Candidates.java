package az.rtcm.nominations;

import az.rtcm.accounts.Access;
import az.rtcm.accounts.Role;
import az.rtcm.directory.Organisations;
import az.rtcm.directory.People;
import az.rtcm.directory.Person;
import az.rtcm.directory.PersonId;
import az.rtcm.directory.Sex;
import az.rtcm.training.SessionId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the centre looks at while it selects: nominees, meters and the log of a session. */
@Service
@Transactional(readOnly = true)
public class Candidates {

    private final NominationRepository nominations;
    private final Seating seating;
    private final MoveLog log;
    private final People people;
    private final Organisations organisations;
    private final Access access;
    private final JdbcClient jdbc;

    Candidates(
            NominationRepository nominations,
            Seating seating,
            MoveLog log,
            People people,
            Organisations organisations,
            Access access,
            JdbcClient jdbc) {
        this.nominations = nominations;
        this.seating = seating;
        this.log = log;
        this.people = people;
        this.organisations = organisations;
        this.access = access;
        this.jdbc = jdbc;
    }

    /**
     * Everybody who was handed in, in a number of statements that does not depend on how many they
     * are.
     */
    public List<Candidate> of(SessionId session) {
        access.require(Role.COORDINATOR);
        var handedIn =
                nominations.ofSession(session).stream()
                        .filter(nominee -> nominee.state() != NominationState.DRAFT)
                        .toList();
        var persons = people.byIds(handedIn.stream().map(Nomination::personId).toList());
        var senders =
                organisations.byIds(handedIn.stream().map(Nomination::organisationId).toList());
        var quotas = seating.room(session).quotas();
        var twice = twice(handedIn, persons);
        var onBehalf = entered(session);
        var before = tookPartBefore(session, persons.values());
        return handedIn.stream()
                .map(
                        nominee -> {
                            var person = Objects.requireNonNull(persons.get(nominee.personId()));
                            var flags = EnumSet.noneOf(Candidate.Flag.class);
                            var quota = quotas.get(nominee.country());
                            add(
                                    flags,
                                    Candidate.Flag.RESEMBLES,
                                    nominee.resembles() != null
                                            || twice.contains(person.id())
                                                    && nominee.state().isLive());
                            add(
                                    flags,
                                    Candidate.Flag.BEYOND_QUOTA,
                                    quota != null && nominee.rank() > quota.maximum());
                            add(
                                    flags,
                                    Candidate.Flag.TOOK_PART_BEFORE,
                                    before.contains(person.id().value()));
                            add(
                                    flags,
                                    Candidate.Flag.ON_BEHALF,
                                    onBehalf.contains(nominee.id().value()));
                            add(flags, Candidate.Flag.NO_EMAIL, person.email() == null);
                            return nominee.candidate(
                                    person,
                                    Objects.requireNonNull(senders.get(nominee.organisationId())),
                                    flags);
                        })
                .toList();
    }

    /** The meters over these nominees, who are all of the session. */
    public Meters meters(SessionId session, Collection<Candidate> all) {
        access.require(Role.COORDINATOR);
        var room = seating.room(session);
        var seated = all.stream().filter(Candidates::hasSeat).toList();
        int taken = room.seats() - room.free();
        return new Meters(
                room.seats(),
                taken,
                count(all, one -> one.state() == NominationState.CONFIRMED),
                taken - seated.size(),
                count(all, one -> one.state() == NominationState.RESERVED),
                count(seated, one -> one.person().sex() == Sex.FEMALE),
                count(seated, one -> one.person().sex() == Sex.MALE),
                byCountry(room, all));
    }

    /** Everything that happened to the seats, the oldest first. */
    public List<Move> moves(SessionId session) {
        access.require(Role.COORDINATOR);
        return log.of(session);
    }

    private static List<Meters.OfCountry> byCountry(Room room, Collection<Candidate> all) {
        var countries = new TreeSet<>(room.quotas().keySet());
        all.forEach(one -> countries.add(one.country()));
        return countries.stream()
                .map(
                        code -> {
                            var quota = room.quotas().get(code);
                            return new Meters.OfCountry(
                                    code,
                                    quota == null ? 0 : quota.minimum(),
                                    quota == null ? null : Integer.valueOf(quota.kept()),
                                    room.taken().getOrDefault(code, 0),
                                    count(all, one -> one.country().equals(code)));
                        })
                .toList();
    }

    private static boolean hasSeat(Candidate one) {
        return one.state() == NominationState.SELECTED || one.state() == NominationState.CONFIRMED;
    }

    private static int count(Collection<Candidate> all, Predicate<Candidate> which) {
        return (int) all.stream().filter(which).count();
    }

    private static void add(Set<Candidate.Flag> flags, Candidate.Flag flag, boolean holds) {
        if (holds) {
            flags.add(flag);
        }
    }

    /** Persons with two nominations that count: their records were merged since. */
    private static Set<PersonId> twice(List<Nomination> nominees, Map<PersonId, Person> persons) {
        var seen = new HashSet<PersonId>();
        return nominees.stream()
                .filter(nominee -> nominee.state().isLive())
                .map(nominee -> Objects.requireNonNull(persons.get(nominee.personId())).id())
                .filter(person -> !seen.add(person))
                .collect(Collectors.toSet());
    }

    private Set<UUID> entered(SessionId session) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                select b.nomination_id from nominations.on_behalf b
                                join nominations.nomination n on n.id = b.nomination_id
                                where n.session_id = :session and b.act = 'NOMINATED'
                                """)
                        .param("session", session.value())
                        .query(UUID.class)
                        .list());
    }

    private Set<UUID> tookPartBefore(SessionId session, Collection<Person> persons) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                select distinct f.survivor_id from nominations.nomination n
                                join directory.figures_person f on f.person_id = n.person_id
                                where f.survivor_id = any(:persons) and n.session_id <> :session
                                and n.state = 'CONFIRMED'
                                """)
                        .param(
                                "persons",
                                persons.stream()
                                        .map(person -> person.id().value())
                                        .toArray(UUID[]::new))
                        .param("session", session.value())
                        .query(UUID.class)
                        .list());
    }
}
