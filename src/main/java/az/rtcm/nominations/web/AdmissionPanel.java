package az.rtcm.nominations.web;

import az.rtcm.nominations.Calls;
import az.rtcm.shared.web.Panel;
import az.rtcm.training.Admission;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How to get into a session with a call, and by when, on its public page. */
@Component
class AdmissionPanel implements Panel<Admission> {

    private final Calls calls;
    private final Clock clock;

    AdmissionPanel(Calls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public Class<Admission> subject() {
        return Admission.class;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Fragment> on(Admission admission) {
        return calls.find(admission.session().id())
                .map(
                        call ->
                                new Fragment(
                                        "nominations/web/admission.jte",
                                        Map.of(
                                                "call",
                                                call,
                                                "open",
                                                call.isOpen(clock.instant()))));
    }
}
