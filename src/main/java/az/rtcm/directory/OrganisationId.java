package az.rtcm.directory;

import az.rtcm.shared.database.Id;
import az.rtcm.shared.database.Ids;
import java.util.UUID;

/** Identifies an organisation, whatever it is called over the years. */
public record OrganisationId(UUID value) implements Id {

    public static OrganisationId next() {
        return new OrganisationId(Ids.next());
    }
}
