package az.rtcm.nominations;

import az.rtcm.shared.database.Id;
import az.rtcm.shared.database.Ids;
import java.util.UUID;

/** Names a replacement. */
public record ReplacementId(UUID value) implements Id {

    public static ReplacementId next() {
        return new ReplacementId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
