package az.rtcm.certificates;

import az.rtcm.attendance.Attendance;
import az.rtcm.attendance.Participation;
import az.rtcm.attendance.SessionCompleted;
import az.rtcm.directory.People;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Asks those who completed a session how their names shall stand. */
@Component
class NameRequests {

    private final Attendance attendance;
    private final People people;
    private final CertificateNames names;
    private final NameTable requests;
    private final ApplicationEventPublisher events;

    NameRequests(
            Attendance attendance,
            People people,
            CertificateNames names,
            NameTable requests,
            ApplicationEventPublisher events) {
        this.attendance = attendance;
        this.people = people;
        this.names = names;
        this.requests = requests;
        this.events = events;
    }

    @ApplicationModuleListener
    void ask(SessionCompleted event) {
        var completed =
                attendance.participations(event.sessionId()).stream()
                        .filter(Participation::completed)
                        .map(Participation::person)
                        .toList();
        for (var person : people.byIds(completed).values()) {
            if (!names.isConfirmed(person) && requests.ask(event.sessionId(), person.id())) {
                events.publishEvent(new CertificateNameAsked(event.sessionId(), person.id()));
            }
        }
    }
}
