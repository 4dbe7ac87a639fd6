package az.rtcm.walls;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.RtcmApplication;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The walls between the modules stand. */
class ModularityTests {

    private static final Path MAP = Path.of("target", "spring-modulith-docs", "components.puml");

    private final ApplicationModules modules = ApplicationModules.of(RtcmApplication.class);

    @Test
    void everyModuleReachesOnlyWhatStandsBeforeIt() {
        modules.verify();
    }

    @Test
    void theMapOfTheModulesIsDrawnFromTheCode() {
        new Documenter(modules).writeModulesAsPlantUml();
        assertThat(MAP).content().contains("nominations", "certificates");
    }
}
