package az.rtcm.attendance;

import az.rtcm.training.Counted;
import az.rtcm.training.SessionId;
import org.springframework.stereotype.Component;

/** A session is counted while its attendance is closed. */
@Component
class CountedAttendance implements Counted {

    private final ParticipationTable participations;

    CountedAttendance(ParticipationTable participations) {
        this.participations = participations;
    }

    @Override
    public boolean isCounted(SessionId session) {
        return participations.closing(session).isPresent();
    }
}
