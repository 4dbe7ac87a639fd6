package az.rtcm.reports.web;

import az.rtcm.reports.Figure;
import az.rtcm.reports.FigureLists;
import az.rtcm.reports.Figures;
import az.rtcm.reports.Records;
import az.rtcm.shared.web.NavigationItem;
import az.rtcm.shared.web.NotFound;
import az.rtcm.shared.web.Paging;
import az.rtcm.shared.web.SiteController;
import az.rtcm.shared.web.VisitorCached;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The figures, each with its definition and the list that it counts. */
@SiteController
@VisitorCached({"reports", "training", "attendance", "certificates", "directory"})
class FigureController {

    private final Figures figures;
    private final FigureLists lists;

    FigureController(Figures figures, FigureLists lists) {
        this.figures = figures;
        this.lists = lists;
    }

    @Bean
    static NavigationItem figuresNavigation() {
        return NavigationItem.site(60, "reports.nav", "/figures");
    }

    @GetMapping("/figures")
    ModelAndView all(@RequestParam(defaultValue = "") String illustrative) {
        var records = Records.asked(illustrative);
        return new ModelAndView("reports/web/figures")
                .addObject("records", records)
                .addObject("figures", figures.all(records))
                .addObject("countries", lists.countries(records))
                .addObject("years", figures.years(records));
    }

    @GetMapping("/figures/{code}")
    ModelAndView one(@PathVariable String code, @RequestParam Map<String, String> parameters) {
        var figure = Figure.of(code).orElseThrow(NotFound::new);
        var records = Records.asked(parameters.getOrDefault("illustrative", ""));
        var region = parameters.getOrDefault("region", "");
        var page =
                new ModelAndView("reports/web/figurePage")
                        .addObject("figure", figures.one(figure, records))
                        .addObject("countries", List.of())
                        .addObject("organisations", List.of());
        return switch (figure.behind()) {
            case COUNTRIES, PEOPLE_BY_COUNTRY ->
                    page.addObject("countries", lists.countries(records, region))
                            .addObject("region", region)
                            .addObject("regions", lists.regions());
            case ORGANISATIONS -> page.addObject("organisations", lists.organisations(records));
            default ->
                    page.addObject(
                            "sessions",
                            lists.sessions(figure, records, Paging.from(parameters, "-starts")));
        };
    }
}
