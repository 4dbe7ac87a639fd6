package az.rtcm.training;

import az.rtcm.shared.database.Id;
import az.rtcm.shared.database.Ids;
import java.util.UUID;

/** Which session. */
public record SessionId(UUID value) implements Id {

    public static SessionId next() {
        return new SessionId(Ids.next());
    }
}
