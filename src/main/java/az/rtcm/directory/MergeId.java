package az.rtcm.directory;

import az.rtcm.shared.database.Id;
import az.rtcm.shared.database.Ids;
import java.util.UUID;

/** Identifies one merge of two persons, so that it can be taken back. */
public record MergeId(UUID value) implements Id {

    static MergeId next() {
        return new MergeId(Ids.next());
    }
}
