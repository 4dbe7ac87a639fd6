package az.rtcm.nominations;

import az.rtcm.directory.Match;
import az.rtcm.directory.NewPerson;
import az.rtcm.directory.People;
import az.rtcm.directory.Person;
import az.rtcm.directory.PersonId;
import az.rtcm.shared.web.NotFound;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is whom among nominees, and what an organisation may say of a person. */
@Component
class Recognition {

    private final NominationRepository nominations;
    private final People people;

    Recognition(NominationRepository nominations, People people) {
        this.nominations = nominations;
        this.people = people;
    }

    /**
     * Of each described, people whom this organisation nominated before and who may be that one.
     */
    List<List<Person>> namesakes(Invitation list, List<NewPerson> described) {
        var own = survivors(nominations.personsOf(list.organisationId()));
        return described.stream()
                .map(
                        one ->
                                people.similar(one).stream()
                                        .map(Match::person)
                                        .filter(person -> own.contains(person.id()))
                                        .toList())
                .toList();
    }

    /** Only somebody whom the organisation nominated before can be named by id (rule 8). */
    void requireOwn(Invitation list, PersonId known) {
        var same = people.sameAs(known);
        if (nominations.personsOf(list.organisationId()).stream().noneMatch(same::contains)) {
            throw new NotFound();
        }
    }

    /** Another nomination of the session that may be of the person described. */
    @Nullable NominationId resembling(NewPerson described, Collection<Nomination> inSession) {
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

    /**
     * Whether the person became known by this nomination alone, so that the list may correct it.
     */
    boolean isCorrectable(Nomination nomination) {
        return nomination.registeredHere()
                && nominations.ofPersons(people.sameAs(nomination.personId())).size() == 1;
    }

    /**
     * What is on record of somebody known before is not the organisation’s to change; an address or
     * the sex that the record lacks is filled in.
     */
    void complete(PersonId known, NewPerson typed) {
        var person = people.find(known).orElseThrow(NotFound::new);
        var email = person.email() == null ? typed.email() : person.email();
        var sex = person.sex() == null ? typed.sex() : person.sex();
        if (!Objects.equals(email, person.email()) || sex != person.sex()) {
            people.change(
                    person.id(),
                    new NewPerson(
                            person.name(),
                            email,
                            person.language(),
                            sex,
                            person.birthYear(),
                            person.nationality(),
                            person.illustrative()));
        }
    }

    private Set<PersonId> survivors(Collection<PersonId> persons) {
        var survivors = new HashSet<PersonId>();
        people.byIds(persons).values().forEach(person -> survivors.add(person.id()));
        return survivors;
    }
}
