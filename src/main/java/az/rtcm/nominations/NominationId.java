package az.rtcm.nominations;

import az.rtcm.shared.database.Id;
import az.rtcm.shared.database.Ids;
import java.util.UUID;

/** Names a nomination. */
public record NominationId(UUID value) implements Id {

    public static NominationId next() {
        return new NominationId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
