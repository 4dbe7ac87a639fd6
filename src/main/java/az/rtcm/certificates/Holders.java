package az.rtcm.certificates;

import az.rtcm.attendance.Attendance;
import az.rtcm.attendance.Participation;
import az.rtcm.certificates.paper.Letters;
import az.rtcm.directory.People;
import az.rtcm.directory.Person;
import az.rtcm.directory.PersonId;
import az.rtcm.training.Session;
import az.rtcm.training.SessionId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who completed a session, and how far each certificate is. */
@Component
class Holders {

    private final CertificateTable table;
    private final CertificateNames names;
    private final Attendance attendance;
    private final People people;

    Holders(CertificateTable table, CertificateNames names, Attendance attendance, People people) {
        this.table = table;
        this.names = names;
        this.attendance = attendance;
        this.people = people;
    }

    List<Holder> of(Session session) {
        var completed =
                attendance.participations(session.id()).stream()
                        .filter(Participation::completed)
                        .map(Participation::person)
                        .toList();
        var persons = new HashMap<PersonId, Person>();
        people.byIds(completed).values().forEach(person -> persons.put(person.id(), person));
        var certificates = newest(session.id());
        var confirmed = names.confirmed(persons.values());
        return persons.values().stream()
                .map(
                        person ->
                                holder(
                                        person,
                                        confirmed.contains(person.id()),
                                        certificates.get(person.id())))
                .sorted(Comparator.comparing(Holder::latinName))
                .toList();
    }

    private Holder holder(Person person, boolean confirmed, @Nullable Certificate certificate) {
        var language = names.language(person);
        var name = person.name().onCertificate(language);
        return new Holder(
                person.id(),
                person.name().latin(),
                language,
                name,
                confirmed,
                Letters.canPrint(name),
                certificate);
    }

    /** By the person whom the holder is today, also when records were merged since. */
    private Map<PersonId, Certificate> newest(SessionId session) {
        var certificates = table.of(session);
        var today = people.byIds(certificates.stream().map(Certificate::person).toList());
        var newest = new HashMap<PersonId, Certificate>();
        for (var certificate : certificates) {
            var person = today.get(certificate.person());
            newest.merge(
                    person == null ? certificate.person() : person.id(),
                    certificate,
                    (one, other) -> one.isValid() && !other.isValid() ? one : other);
        }
        return newest;
    }
}
