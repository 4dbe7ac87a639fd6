package az.rtcm.curriculum;

import az.rtcm.shared.database.Id;
import az.rtcm.shared.database.Ids;
import java.util.UUID;

/** Which module of the curriculum. */
public record ModuleId(UUID value) implements Id {

    public static ModuleId next() {
        return new ModuleId(Ids.next());
    }
}
