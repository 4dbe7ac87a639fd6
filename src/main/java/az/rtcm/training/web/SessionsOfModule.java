package az.rtcm.training.web;

import az.rtcm.curriculum.Module;
import az.rtcm.shared.web.Panel;
import az.rtcm.training.SessionLists;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On a module's page: the trainings that teach it. */
@Component
class SessionsOfModule implements Panel<Module> {

    private final SessionLists sessions;

    SessionsOfModule(SessionLists sessions) {
        this.sessions = sessions;
    }

    @Override
    public Class<Module> subject() {
        return Module.class;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Fragment> on(Module module) {
        return Optional.of(
                new Fragment(
                        "training/web/sessionsPanel.jte",
                        Map.of("sessions", sessions.teaching(List.of(module.id())))));
    }
}
