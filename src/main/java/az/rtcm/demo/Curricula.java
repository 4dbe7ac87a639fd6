package az.rtcm.demo;

import az.rtcm.curriculum.Curriculum;
import az.rtcm.curriculum.Mappings;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Mappings approved for the demonstration, and labelled so, that coverage can be seen to move. */
@Component
class Curricula {

    private static final Set<Integer> APPROVED_MODULES = Set.of(2, 3);
    private static final String REASON = "Approved for the demonstration";

    private final Curriculum curriculum;
    private final Mappings mappings;

    Curricula(Curriculum curriculum, Mappings mappings) {
        this.curriculum = curriculum;
        this.mappings = mappings;
    }

    void approve() {
        for (var module : curriculum.modules()) {
            if (APPROVED_MODULES.contains(module.number())) {
                for (var mapping : mappings.of(module.id())) {
                    mappings.approveForDemonstration(module.id(), mapping.objective(), REASON);
                }
            }
        }
    }
}
