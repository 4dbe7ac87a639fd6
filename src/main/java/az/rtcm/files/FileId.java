package az.rtcm.files;

import az.rtcm.shared.database.Id;
import az.rtcm.shared.database.Ids;
import java.util.UUID;

/** Identifies a file as it was handed in once; two of them may have the same content. */
public record FileId(UUID value) implements Id {

    static FileId next() {
        return new FileId(Ids.next());
    }
}
