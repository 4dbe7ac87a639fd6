package az.rtcm.walls;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.RtcmApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The walls between the modules stand. */
class ModularityTests {

    private static final Path DRAWN = Path.of("target", "spring-modulith-docs");
    private static final Path DOCS = Path.of("docs", "architecture.md");

    private final ApplicationModules modules = ApplicationModules.of(RtcmApplication.class);

    @Test
    void everyModuleReachesOnlyWhatStandsBeforeIt() {
        modules.verify();
    }

    @Test
    void theMapOfTheModulesInTheDocsIsTheOneOfTheCode() throws IOException {
        new Documenter(modules).writeModulesAsPlantUml();
        var map = new ModuleMap(Files.readString(DRAWN.resolve("components.puml"))).markdown();
        var written = Files.writeString(DRAWN.resolve("modules.md"), map);
        assertThat(map).contains("nominations --> training", "| demo |");
        assertThat(DOCS).as("put %s in its place", written).content().contains(map);
    }
}
