package az.rtcm.reports.admin;

import az.rtcm.directory.Countries;
import az.rtcm.gcm.Compact;
import az.rtcm.reports.Coverage;
import az.rtcm.reports.Figures;
import az.rtcm.reports.Records;
import az.rtcm.shared.web.NavigationItem;
import az.rtcm.shared.web.NotFound;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The coverage with its numbers and the people behind them, for those who watch over it. */
@Controller
@RequestMapping("/admin/coverage")
class ExactCoverageController {

    private final Coverage coverage;
    private final Compact compact;
    private final Countries countries;
    private final Figures figures;

    ExactCoverageController(
            Coverage coverage, Compact compact, Countries countries, Figures figures) {
        this.figures = figures;
        this.coverage = coverage;
        this.compact = compact;
        this.countries = countries;
    }

    @Bean
    static NavigationItem exactCoverageNavigation() {
        return NavigationItem.office(
                80,
                "reports.coverage",
                "/admin/coverage",
                "COORDINATOR",
                "LEADERSHIP",
                "MONITORING");
    }

    @GetMapping
    ModelAndView matrix(@RequestParam(defaultValue = "") String illustrative) {
        return new ModelAndView("reports/admin/exactCoverage")
                .addObject("matrix", coverage.exactMatrix(Records.asked(illustrative)))
                .addObject("figures", figures.all(Records.asked(illustrative)));
    }

    @GetMapping("/{objective}/{country}")
    ModelAndView people(
            @PathVariable int objective,
            @PathVariable String country,
            @RequestParam(defaultValue = "") String illustrative) {
        var records = Records.asked(illustrative);
        var people = coverage.people(objective, country, records);
        return new ModelAndView("reports/admin/people")
                .addObject("records", records)
                .addObject("objective", compact.objective(objective).orElseThrow(NotFound::new))
                .addObject("country", countries.find(country).orElseThrow(NotFound::new))
                .addObject("people", people);
    }
}
