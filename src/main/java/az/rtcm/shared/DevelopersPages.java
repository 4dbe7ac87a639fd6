package az.rtcm.shared;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Whether the pages under {@code /dev} are open, with every mail and its links. What the database
 * holds decides and not how the platform was started: an option is easily forgotten.
 */
@Component
public class DevelopersPages {

    private final Settings settings;
    private final ObjectProvider<DemonstrationData> demonstration;

    public DevelopersPages(Settings settings, ObjectProvider<DemonstrationData> demonstration) {
        this.settings = settings;
        this.demonstration = demonstration;
    }

    public boolean areOpen() {
        var said = settings.development();
        return said == null ? demonstration.stream().anyMatch(DemonstrationData::isLoaded) : said;
    }
}
