package az.rtcm.training;

import az.rtcm.shared.database.Id;
import az.rtcm.shared.database.Ids;
import java.util.UUID;

/** Which course template. */
public record CourseTemplateId(UUID value) implements Id {

    public static CourseTemplateId next() {
        return new CourseTemplateId(Ids.next());
    }
}
