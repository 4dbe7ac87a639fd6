package az.rtcm.pledges;

import az.rtcm.shared.database.Id;
import az.rtcm.shared.database.Ids;
import java.util.UUID;

/** Identifies a pledge. */
public record PledgeId(UUID value) implements Id {

    public static PledgeId next() {
        return new PledgeId(Ids.next());
    }
}
