package az.rtcm.attendance;

import az.rtcm.directory.People;
import az.rtcm.directory.Person;
import az.rtcm.directory.PersonId;
import az.rtcm.nominations.Nominations;
import az.rtcm.nominations.Participant;
import az.rtcm.training.HalfDay;
import az.rtcm.training.Session;
import az.rtcm.training.SessionDays;
import az.rtcm.training.SessionId;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts registers together from seats, half-days, marks and what was counted. */
@Component
class Registers {

    private final SessionDays days;
    private final Nominations nominations;
    private final People people;
    private final MarkTable marks;
    private final ParticipationTable participations;
    private final Clock clock;

    Registers(
            SessionDays days,
            Nominations nominations,
            People people,
            MarkTable marks,
            ParticipationTable participations,
            Clock clock) {
        this.days = days;
        this.nominations = nominations;
        this.people = people;
        this.marks = marks;
        this.participations = participations;
        this.clock = clock;
    }

    /** What stands where marks were refused. */
    List<Standing> standing(SessionId session, List<Remark> refused) {
        var written = marks.written(session);
        var known = people.byIds(refused.stream().map(Remark::person).distinct().toList());
        return refused.stream().map(remark -> standing(remark, known, written)).toList();
    }

    Register of(Session session) {
        var confirmed = nominations.confirmed(session.id());
        var known = people.byIds(confirmed.stream().map(Participant::personId).toList());
        var marked = marks.of(session.id());
        var attendees =
                confirmed.stream()
                        .map(participant -> attendee(participant, known, marked))
                        .sorted(Comparator.comparing(Attendee::name))
                        .toList();
        var closing = participations.closing(session.id()).orElse(null);
        return new Register(
                session,
                attendees,
                days.of(session.id()),
                closing,
                closing == null ? Map.of() : counted(session.id()),
                clock.instant());
    }

    private Map<PersonId, Participation> counted(SessionId session) {
        return participations.of(session).stream()
                .collect(Collectors.toMap(Participation::person, Function.identity()));
    }

    private static Standing standing(
            Remark remark, Map<PersonId, Person> known, List<MarkTable.Written> written) {
        var person = known.get(remark.person());
        var mark =
                written.stream()
                        .filter(
                                one ->
                                        one.person().equals(remark.person())
                                                && one.halfDay().equals(remark.halfDay()))
                        .findFirst();
        return new Standing(
                person == null ? "" : person.name().latin(),
                remark.halfDay(),
                mark.map(MarkTable.Written::mark).orElse(null),
                mark.map(MarkTable.Written::by).orElse(null));
    }

    private static Attendee attendee(
            Participant participant,
            Map<PersonId, Person> known,
            Map<PersonId, Map<HalfDay, Mark>> marked) {
        var person = known.get(participant.personId());
        return new Attendee(
                participant,
                person == null ? "" : person.name().latin(),
                marked.getOrDefault(participant.personId(), Map.of()));
    }
}
