package az.rtcm.nominations;

import az.rtcm.shared.actor.Actor;
import az.rtcm.training.SessionCancelled;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Nobody nominates for a session that will not take place, and nobody is asked for another. */
@Component
class Cancellations {

    private static final Actor PLATFORM = Actor.platform("nominations");

    private final Calls calls;
    private final Replacements replacements;

    Cancellations(Calls calls, Replacements replacements) {
        this.calls = calls;
        this.replacements = replacements;
    }

    @ApplicationModuleListener
    void end(SessionCancelled event) {
        PLATFORM.run(
                () -> {
                    if (calls.find(event.sessionId()).isPresent()) {
                        calls.end(event.sessionId());
                        replacements.lapse(event.sessionId());
                    }
                });
    }
}
