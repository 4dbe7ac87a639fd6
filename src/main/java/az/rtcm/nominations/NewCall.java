package az.rtcm.nominations;

import az.rtcm.directory.OrganisationId;
import az.rtcm.shared.text.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a coordinator decides when opening a call; see {@link Call}. */
public record NewCall(
        int seats,
        Instant deadline,
        LocalizedText eligibility,
        @Nullable LocalDate cutOff,
        List<Quota> quotas,
        Set<OrganisationId> invited) {

    public NewCall {
        quotas = List.copyOf(quotas);
        invited = Set.copyOf(invited);
    }
}
