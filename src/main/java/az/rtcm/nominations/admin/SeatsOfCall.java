package az.rtcm.nominations.admin;

import az.rtcm.nominations.Calls;
import az.rtcm.training.SeatsKeeper;
import az.rtcm.training.Session;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** From its call on, the seats of a session are those of the call. */
@Component
class SeatsOfCall implements SeatsKeeper {

    private final Calls calls;

    SeatsOfCall(Calls calls) {
        this.calls = calls;
    }

    @Override
    public Optional<String> page(Session session) {
        return calls.find(session.id()).map(call -> session.officePath() + "/call");
    }
}
