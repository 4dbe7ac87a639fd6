package az.rtcm.reports.web;

import az.rtcm.gcm.Objective;
import az.rtcm.reports.Coverage;
import az.rtcm.shared.web.Panel;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On the page of an objective: whom it reached. */
@Component
class ObjectiveCoverage implements Panel<Objective> {

    private final Coverage coverage;

    ObjectiveCoverage(Coverage coverage) {
        this.coverage = coverage;
    }

    @Override
    public Class<Objective> subject() {
        return Objective.class;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public Optional<Fragment> on(Objective objective) {
        return Optional.of(
                new Fragment(
                        "reports/web/objectiveCoverage.jte",
                        Map.of("line", coverage.line(objective))));
    }
}
