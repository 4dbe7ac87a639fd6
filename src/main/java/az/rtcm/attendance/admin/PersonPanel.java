package az.rtcm.attendance.admin;

import az.rtcm.accounts.Access;
import az.rtcm.accounts.Role;
import az.rtcm.attendance.Training;
import az.rtcm.attendance.Trainings;
import az.rtcm.directory.Organisations;
import az.rtcm.directory.Person;
import az.rtcm.shared.web.Panel;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** For which sessions a person was nominated and what came of it, on the person’s page. */
@Component
class PersonPanel implements Panel<Person> {

    private final Trainings trainings;
    private final Organisations organisations;
    private final Access access;

    PersonPanel(Trainings trainings, Organisations organisations, Access access) {
        this.trainings = trainings;
        this.organisations = organisations;
        this.access = access;
    }

    @Override
    public Class<Person> subject() {
        return Person.class;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Fragment> on(Person person) {
        if (!access.has(Role.COORDINATOR) && !access.has(Role.ADMINISTRATOR)) {
            return Optional.empty();
        }
        var all = trainings.of(person.id());
        return Optional.of(
                new Fragment(
                        "attendance/admin/personTrainings.jte",
                        Map.of(
                                "trainings",
                                all,
                                "organisations",
                                organisations.byIds(
                                        all.stream()
                                                .map(Training::organisation)
                                                .distinct()
                                                .toList()))));
    }
}
