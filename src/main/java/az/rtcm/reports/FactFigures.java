package az.rtcm.reports;

import az.rtcm.pledges.ComputedFigures;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The figures beside the facts of a pledge. Reported representatives have none: what was counted
 * there is not known, and they are neither participations nor individuals.
 */
@Component
class FactFigures implements ComputedFigures {

    private static final Map<String, Figure> BY_FACT =
            Map.of("trainings", Figure.SESSIONS, "countries", Figure.COUNTRIES);

    private final Figures figures;

    FactFigures(Figures figures) {
        this.figures = figures;
    }

    @Override
    public Map<String, Computed> byFact() {
        var computed = new HashMap<String, Computed>();
        var all = figures.all(Records.REAL);
        BY_FACT.forEach(
                (fact, figure) -> {
                    var value = all.get(figure.ordinal());
                    var amount = value.amount();
                    if (amount != null) {
                        computed.put(
                                fact,
                                new Computed(
                                        Math.round(amount),
                                        value.asOf(),
                                        "/figures/" + figure.code()));
                    }
                });
        return computed;
    }
}
