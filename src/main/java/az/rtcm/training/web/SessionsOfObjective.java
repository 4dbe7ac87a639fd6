package az.rtcm.training.web;

import az.rtcm.curriculum.Mapping;
import az.rtcm.curriculum.Mappings;
import az.rtcm.gcm.Objective;
import az.rtcm.shared.web.Panel;
import az.rtcm.training.SessionLists;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On an objective's page: the trainings of the modules that serve it. */
@Component
class SessionsOfObjective implements Panel<Objective> {

    private final SessionLists sessions;
    private final Mappings mappings;

    SessionsOfObjective(SessionLists sessions, Mappings mappings) {
        this.sessions = sessions;
        this.mappings = mappings;
    }

    @Override
    public Class<Objective> subject() {
        return Objective.class;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Fragment> on(Objective objective) {
        var modules = mappings.to(objective.number()).stream().map(Mapping::module).toList();
        return Optional.of(
                new Fragment(
                        "training/web/sessionsPanel.jte",
                        Map.of("sessions", sessions.teaching(modules))));
    }
}
