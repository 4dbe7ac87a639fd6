package az.rtcm.walls;

import az.rtcm.RtcmApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The walls between the modules stand. */
class ModularityTests {

    @Test
    void everyModuleReachesOnlyWhatStandsBeforeIt() {
        ApplicationModules.of(RtcmApplication.class).verify();
    }
}
