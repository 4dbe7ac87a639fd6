package az.rtcm.curriculum.web;

import az.rtcm.curriculum.Curriculum;
import az.rtcm.curriculum.Mapping;
import az.rtcm.curriculum.Mappings;
import az.rtcm.gcm.Objective;
import az.rtcm.shared.web.Panel;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On an objective's page: the modules that serve it, and whether that is approved. */
@Component
class ModulesOfObjective implements Panel<Objective> {

    private final Curriculum curriculum;
    private final Mappings mappings;

    ModulesOfObjective(Curriculum curriculum, Mappings mappings) {
        this.curriculum = curriculum;
        this.mappings = mappings;
    }

    @Override
    public Class<Objective> subject() {
        return Objective.class;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Fragment> on(Objective objective) {
        var found = mappings.to(objective.number());
        var modules = curriculum.byIds(found.stream().map(Mapping::module).toList());
        return Optional.of(
                new Fragment(
                        "curriculum/web/modulesOfObjective.jte",
                        Map.of("mappings", found, "modules", modules)));
    }
}
