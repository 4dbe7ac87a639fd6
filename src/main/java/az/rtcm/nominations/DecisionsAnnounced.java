package az.rtcm.nominations;

import az.rtcm.training.SessionId;
import java.time.Instant;
import java.util.List;

/**
 * The centre announced what it decided on these nominees; each of them also has an event of its
 * own.
 */
public record DecisionsAnnounced(SessionId sessionId, Instant at, List<NominationId> nominations) {

    public DecisionsAnnounced {
        nominations = List.copyOf(nominations);
    }
}
