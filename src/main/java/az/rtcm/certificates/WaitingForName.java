package az.rtcm.certificates;

import az.rtcm.accounts.Waiting;
import az.rtcm.attendance.Attendance;
import az.rtcm.attendance.Participation;
import az.rtcm.directory.People;
import az.rtcm.directory.PersonId;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whoever completed a session and has no certificate of it says how the name shall stand. */
@Component
class WaitingForName implements Waiting {

    private final Attendance attendance;
    private final CertificateTable certificates;
    private final CertificateNames names;
    private final People people;

    WaitingForName(
            Attendance attendance,
            CertificateTable certificates,
            CertificateNames names,
            People people) {
        this.attendance = attendance;
        this.certificates = certificates;
        this.names = names;
        this.people = people;
    }

    @Override
    public List<Item> of(PersonId id) {
        var held =
                certificates.of(people.sameAs(id)).stream()
                        .map(Certificate::session)
                        .collect(Collectors.toSet());
        boolean awaits =
                attendance.participations(id).stream()
                        .filter(Participation::completed)
                        .anyMatch(one -> !held.contains(one.session()));
        return people.find(id)
                .filter(person -> awaits && !names.isConfirmed(person))
                .map(
                        person ->
                                List.of(
                                        new Item(
                                                "certificates.waiting.name",
                                                List.of(),
                                                "/my/certificates#name",
                                                null)))
                .orElse(List.of());
    }
}
