package az.rtcm.site;

import az.rtcm.shared.database.Id;
import az.rtcm.shared.database.Ids;
import java.util.UUID;

/** Identifies what a visitor wrote to the centre. */
public record LetterId(UUID value) implements Id {

    public static LetterId next() {
        return new LetterId(Ids.next());
    }
}
