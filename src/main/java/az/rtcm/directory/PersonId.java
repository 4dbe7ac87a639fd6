package az.rtcm.directory;

import az.rtcm.shared.database.Id;
import az.rtcm.shared.database.Ids;
import java.util.UUID;

/**
 * Identifies a person as registered once. Ids of merged persons stay valid: {@link People} follows
 * them.
 */
public record PersonId(UUID value) implements Id {

    public static PersonId next() {
        return new PersonId(Ids.next());
    }
}
