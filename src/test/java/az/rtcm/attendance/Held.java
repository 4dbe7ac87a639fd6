package az.rtcm.attendance;

import az.rtcm.directory.NewOrganisation;
import az.rtcm.directory.NewPerson;
import az.rtcm.directory.OrganisationKind;
import az.rtcm.directory.Organisations;
import az.rtcm.directory.PersonId;
import az.rtcm.directory.PersonName;
import az.rtcm.directory.Sex;
import az.rtcm.nominations.Calls;
import az.rtcm.nominations.Channel;
import az.rtcm.nominations.NewCall;
import az.rtcm.nominations.NewNominee;
import az.rtcm.nominations.NominationId;
import az.rtcm.nominations.Nominations;
import az.rtcm.nominations.OnBehalf;
import az.rtcm.nominations.Participant;
import az.rtcm.nominations.Seats;
import az.rtcm.nominations.Selection;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.training.Planned;
import az.rtcm.training.SessionId;
import az.rtcm.training.SessionPlan;
import az.rtcm.training.Sessions;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Sessions with people in confirmed seats, made through the services as the centre makes them: two
 * days, four half-days. They are over when the clock stands where tests begin, so that people can
 * be marked; {@link #toCome} lie ahead.
 */
public class Held {

    private final Sessions sessions;
    private final Calls calls;
    private final Nominations nominations;
    private final Selection selection;
    private final Seats seats;
    private final Organisations organisations;
    private final Clock clock;

    Held(
            Sessions sessions,
            Calls calls,
            Nominations nominations,
            Selection selection,
            Seats seats,
            Organisations organisations,
            Clock clock) {
        this.sessions = sessions;
        this.calls = calls;
        this.nominations = nominations;
        this.selection = selection;
        this.seats = seats;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * @param people in the order of their Latin names
     */
    public record Course(SessionId id, List<PersonId> people) {

        public PersonId person(int index) {
            return people.get(index);
        }
    }

    public static final LocalDate FIRST_DAY = LocalDate.of(2026, 9, 10);

    /** First day of a session that lies ahead. */
    public static final LocalDate DAY_TO_COME = LocalDate.of(2027, 3, 1);

    public Course withPeople(int count) {
        return with(Planned.complete(Planned.title(unique())), names(count));
    }

    public Course toCome(int count) {
        return Actor.platform("test")
                .call(
                        () ->
                                hold(
                                        Planned.complete(Planned.title(unique())),
                                        names(count),
                                        DAY_TO_COME));
    }

    private static List<NewPerson> names(int count) {
        var names = new ArrayList<NewPerson>();
        for (int index = 0; index < count; index++) {
            names.add(person("en", PersonName.latin("Holder" + (char) ('A' + index), unique())));
        }
        return names;
    }

    public Course with(NewPerson... people) {
        return with(Planned.complete(Planned.title(unique())), List.of(people));
    }

    /** A session of this plan, moved to two days, with these people. */
    public Course with(SessionPlan plan, List<NewPerson> people) {
        return Actor.platform("test").call(() -> hold(plan, people, FIRST_DAY));
    }

    public static NewPerson person(String language, PersonName name) {
        return new NewPerson(name, null, language, Sex.FEMALE, null, null, false);
    }

    private Course hold(SessionPlan plan, List<NewPerson> people, LocalDate day) {
        var session = sessions.plan(plan.withSeats(people.size()).during(day, day.plusDays(1)));
        var organisation =
                organisations.register(
                        new NewOrganisation(
                                OrganisationKind.MIGRATION_AGENCY,
                                "GE",
                                LocalizedText.published(Map.of("en", "Agency " + unique())),
                                false));
        sessions.publish(session);
        calls.open(
                session,
                new NewCall(
                        people.size(),
                        clock.instant().plus(Duration.ofDays(10)),
                        Planned.WORDS,
                        null,
                        List.of(),
                        Set.of(organisation)));
        var paper = new OnBehalf(Channel.LETTER, "12/345", LocalDate.of(2026, 9, 1), null);
        var seated = new LinkedHashMap<NominationId, NewPerson>();
        for (var person : people) {
            var id = NominationId.next();
            seated.put(id, person);
            nominations.nominateOnBehalf(
                    session, organisation, id, new NewNominee(person, null, "Inspector"), paper);
        }
        calls.close(session);
        selection.accept(session);
        selection.announce(session);
        seated.keySet().forEach(id -> seats.confirmOnBehalf(id, paper));
        var byNomination = new LinkedHashMap<NominationId, PersonId>();
        for (Participant participant : nominations.confirmed(session)) {
            byNomination.put(participant.nominationId(), participant.personId());
        }
        return new Course(session, seated.keySet().stream().map(byNomination::get).toList());
    }

    private static String unique() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
