package az.rtcm.certificates.admin;

import az.rtcm.accounts.Access;
import az.rtcm.accounts.Role;
import az.rtcm.certificates.Certificates;
import az.rtcm.directory.Person;
import az.rtcm.shared.web.Panel;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A person’s certificates, on the person’s page in the back office. */
@Component
class PersonPanel implements Panel<Person> {

    private final Certificates certificates;
    private final Access access;

    PersonPanel(Certificates certificates, Access access) {
        this.certificates = certificates;
        this.access = access;
    }

    @Override
    public Class<Person> subject() {
        return Person.class;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Fragment> on(Person person) {
        if (!access.has(Role.COORDINATOR) && !access.has(Role.ADMINISTRATOR)) {
            return Optional.empty();
        }
        var held = certificates.of(person.id());
        return held.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Fragment(
                                "certificates/admin/personCertificates.jte",
                                Map.of("certificates", held)));
    }
}
