package az.rtcm.mail.dev;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.rtcm.PlatformTest;
import az.rtcm.mail.Outbox;
import az.rtcm.shared.DemonstrationData;
import az.rtcm.shared.DevelopersPages;
import az.rtcm.shared.Settings;
import az.rtcm.shared.web.NotFound;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

@PlatformTest
class DevelopersMailControllerTests {

    @Autowired Outbox outbox;
    @Autowired Settings settings;

    @Test
    void inARealInstallationThereIsNoSuchPage() {
        var nothingInvented =
                new StaticListableBeanFactory().getBeanProvider(DemonstrationData.class);
        var real = new DevelopersPages(settings, nothingInvented);
        var door = new DevelopersMailController(outbox, real);
        assertThatThrownBy(() -> door.list("", Map.of())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> door.one(UUID.randomUUID())).isInstanceOf(NotFound.class);
    }
}
