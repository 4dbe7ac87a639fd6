package az.rtcm.nominations;

import az.rtcm.directory.Match;
import az.rtcm.directory.NewPerson;
import az.rtcm.directory.People;
import az.rtcm.directory.Person;
import az.rtcm.directory.PersonId;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.database.Ids;
import az.rtcm.shared.web.NotFound;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Works on one list, which is locked: who is on it, in which order, and who is whom. */
@Component
class Nominating {

    private final NominationRepository nominations;
    private final People people;
    private final JdbcClient jdbc;
    private final Clock clock;

    Nominating(NominationRepository nominations, People people, JdbcClient jdbc, Clock clock) {
        this.nominations = nominations;
        this.people = people;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Nomination add(Invitation list, NominationId id, NewNominee nominee) {
        var before = nominations.findById(id);
        if (before.isPresent()) {
            return before.filter(list::holds).orElseThrow(NotFound::new);
        }
        var inSession = nominations.ofSession(list.sessionId());
        var known = nominee.known() == null ? null : recognised(list, nominee.known(), inSession);
        var resembling = known != null ? null : resembling(nominee.person(), inSession);
        var person = known != null ? known : people.register(nominee.person());
        int rank =
                inSession.stream().filter(list::holds).mapToInt(Nomination::rank).max().orElse(0);
        return nominations.save(
                Nomination.drafted(
                        id, list, person, nominee.post(), rank + 1, known == null, resembling));
    }

    void revise(Nomination draft, NewNominee nominee) {
        if (draft.registeredHere()
                && nominations.ofPersons(people.sameAs(draft.personId())).size() == 1) {
            people.change(draft.personId(), nominee.person());
        }
        nominations.save(draft.held(nominee.post()));
    }

    void remove(Nomination draft) {
        nominations.delete(draft);
        shift(draft, draft.rank() + 1, Integer.MAX_VALUE, -1);
    }

    void move(Nomination draft, int places) {
        var list = nominations.ofList(draft.sessionId(), draft.organisationId());
        int last = list.stream().mapToInt(Nomination::rank).max().orElse(1);
        int to = Math.clamp((long) draft.rank() + places, 1, last);
        if (to < draft.rank()) {
            shift(draft, to, draft.rank() - 1, 1);
        } else {
            shift(draft, draft.rank() + 1, to, -1);
        }
        nominations.save(draft.ranked(to));
    }

    /** Notes on what the coordinator relies. */
    void note(Nomination nomination, String act, OnBehalf paper) {
        jdbc.sql(
                        """
                        insert into nominations.on_behalf
                            (id, nomination_id, act, channel, reference, dated, scan, entered_by, entered_at)
                        values (:id, :nomination, :act, :channel, :reference, :dated, :scan, :by, :at)
                        """)
                .param("id", Ids.next())
                .param("nomination", nomination.id().value())
                .param("act", act)
                .param("channel", paper.channel().name())
                .param("reference", paper.reference())
                .param("dated", paper.dated())
                .param("scan", paper.scan() == null ? null : paper.scan().value())
                .param("by", Actor.current().name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** People whom this organisation nominated before and who may be the one described. */
    List<Person> namesakes(Invitation list, NewPerson described) {
        var own = survivors(nominations.personsOf(list.organisationId()));
        return people.similar(described).stream()
                .map(Match::person)
                .filter(person -> own.contains(person.id()))
                .toList();
    }

    /** Only somebody whom the organisation nominated before can be named by id (rule 8). */
    private PersonId recognised(Invitation list, PersonId known, List<Nomination> inSession) {
        var same = people.sameAs(known);
        if (nominations.personsOf(list.organisationId()).stream().noneMatch(same::contains)) {
            throw new NotFound();
        }
        if (inSession.stream()
                .anyMatch(other -> other.state().isLive() && same.contains(other.personId()))) {
            throw new AlreadyNominated();
        }
        return known;
    }

    private @Nullable NominationId resembling(NewPerson described, List<Nomination> inSession) {
        var alike = new HashSet<PersonId>();
        people.similar(described).stream()
                .filter(Match::isLikely)
                .forEach(match -> alike.addAll(people.sameAs(match.person().id())));
        return inSession.stream()
                .filter(other -> other.state().isLive() && alike.contains(other.personId()))
                .map(Nomination::id)
                .findFirst()
                .orElse(null);
    }

    private Set<PersonId> survivors(Collection<PersonId> persons) {
        var survivors = new HashSet<PersonId>();
        people.byIds(persons).values().forEach(person -> survivors.add(person.id()));
        return survivors;
    }

    private void shift(Nomination within, int from, int to, int by) {
        jdbc.sql(
                        """
                        update nominations.nomination set rank = rank + :by
                        where session_id = :session and organisation_id = :organisation
                        and rank between :from and :to
                        """)
                .param("by", by)
                .param("session", within.sessionId().value())
                .param("organisation", within.organisationId().value())
                .param("from", from)
                .param("to", to)
                .update();
    }
}
