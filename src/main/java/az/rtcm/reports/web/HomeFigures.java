package az.rtcm.reports.web;

import az.rtcm.reports.FigureLists;
import az.rtcm.reports.Figures;
import az.rtcm.reports.Records;
import az.rtcm.shared.web.Home;
import az.rtcm.shared.web.Panel;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The home page's figures and, beside its first sentence, the map of countries. */
@Component
class HomeFigures implements Panel<Home> {

    private final Figures figures;
    private final FigureLists lists;

    HomeFigures(Figures figures, FigureLists lists) {
        this.figures = figures;
        this.lists = lists;
    }

    @Override
    public Class<Home> subject() {
        return Home.class;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Fragment> on(Home place) {
        return switch (place) {
            case OPENING -> map();
            case SECTION ->
                    Optional.of(
                            new Fragment(
                                    "reports/web/homeFigures.jte",
                                    Map.of("figures", figures.all(Records.REAL))));
        };
    }

    private Optional<Fragment> map() {
        var countries = lists.countries(Records.REAL);
        return countries.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Fragment("reports/web/homeMap.jte", Map.of("countries", countries)));
    }
}
