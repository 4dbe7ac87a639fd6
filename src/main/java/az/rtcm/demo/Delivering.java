package az.rtcm.demo;

import az.rtcm.attendance.Attendance;
import az.rtcm.attendance.Evidence;
import az.rtcm.attendance.Mark;
import az.rtcm.attendance.Remark;
import az.rtcm.certificates.CertificateNames;
import az.rtcm.certificates.Certificates;
import az.rtcm.directory.People;
import az.rtcm.directory.PersonId;
import az.rtcm.shared.actor.Actor;
import az.rtcm.training.HalfDay;
import az.rtcm.training.SessionId;
import az.rtcm.training.SessionState;
import az.rtcm.training.Sessions;
import java.util.List;
import org.springframework.stereotype.Component;

/** What happened in the room. */
@Component
class Delivering {

    private final Sessions sessions;
    private final Attendance attendance;
    private final Certificates certificates;
    private final CertificateNames names;
    private final People people;

    Delivering(
            Sessions sessions,
            Attendance attendance,
            Certificates certificates,
            CertificateNames names,
            People people) {
        this.sessions = sessions;
        this.attendance = attendance;
        this.certificates = certificates;
        this.names = names;
        this.people = people;
    }

    /**
     * Held to its end; one participant missed too much, one has not said how the name is to be
     * printed, the others got their certificates.
     */
    void deliver(SessionId session) {
        sessions.advance(session, SessionState.RUNNING);
        var register = attendance.register(session);
        register.halfDays()
                .forEach(halfDay -> attendance.markAllPresent(session, halfDay, Evidence.SEEN));
        var truant = register.attendees().getLast().participant().personId();
        attendance.mark(session, missed(truant, register.halfDays()), Evidence.SEEN);
        attendance.close(session, null);
        var silent = register.attendees().get(register.attendees().size() - 2);
        register.attendees().stream()
                .filter(attendee -> attendee != silent)
                .forEach(attendee -> confirmName(attendee.participant().personId()));
        certificates.issueFor(session);
    }

    /** Running: the first half-day is marked. */
    void begin(SessionId session) {
        sessions.advance(session, SessionState.RUNNING);
        var first = attendance.register(session).halfDays().getFirst();
        attendance.markAllPresent(session, first, Evidence.SEEN);
    }

    private void confirmName(PersonId id) {
        var person = people.find(id).orElseThrow();
        Actor.byLink(id.value(), person.name().latin())
                .run(() -> names.confirm(id, person.name().onCertificate(names.language(person))));
    }

    private static List<Remark> missed(PersonId person, List<HalfDay> halfDays) {
        return halfDays.stream()
                .skip(halfDays.size() / 2)
                .map(halfDay -> new Remark(person, halfDay, Mark.PRESENT, Mark.ABSENT))
                .toList();
    }
}
