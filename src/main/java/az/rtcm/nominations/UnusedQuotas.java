package az.rtcm.nominations;

import az.rtcm.shared.web.NotFound;
import az.rtcm.training.SessionId;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Seats that are kept for a country of which nobody can take them any more go to everybody’s
 * reserve (rule 2): when the call ends, and later whenever its nominees are turned down or leave.
 */
@Component
class UnusedQuotas {

    private final CallRecords calls;
    private final Seating seating;
    private final ReplacementRecords windows;
    private final MoveLog log;
    private final Clock clock;

    UnusedQuotas(
            CallRecords calls,
            Seating seating,
            ReplacementRecords windows,
            MoveLog log,
            Clock clock) {
        this.calls = calls;
        this.seating = seating;
        this.windows = windows;
        this.log = log;
        this.clock = clock;
    }

    /** Nothing happens while the call is open; the session is locked. */
    void release(SessionId session) {
        var call = calls.find(session).orElseThrow(NotFound::new);
        if (call.closedAt() == null || call.quotas().isEmpty()) {
            return;
        }
        var hopeful = seating.hopeful(session);
        windows.openIn(session).forEach(held -> hopeful.merge(held.country(), 1, Integer::sum));
        for (var quota : call.quotas()) {
            int unused = quota.kept() - hopeful.getOrDefault(quota.country(), 0);
            if (unused > 0) {
                calls.release(session, quota.country(), unused, clock.instant());
                log.note(Move.Kind.QUOTA_RELEASED, session, quota.country(), unused);
            }
        }
    }
}
