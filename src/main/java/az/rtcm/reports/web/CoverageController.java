package az.rtcm.reports.web;

import az.rtcm.directory.Countries;
import az.rtcm.gcm.Compact;
import az.rtcm.reports.Coverage;
import az.rtcm.reports.Matrix;
import az.rtcm.reports.PublicCount;
import az.rtcm.reports.Records;
import az.rtcm.shared.web.NavigationItem;
import az.rtcm.shared.web.NotFound;
import az.rtcm.shared.web.SiteController;
import az.rtcm.shared.web.VisitorCached;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which objectives reached which countries, as a page and as open data. */
@SiteController
@VisitorCached({
    "reports",
    "training",
    "attendance",
    "certificates",
    "directory",
    "curriculum",
    "gcm"
})
class CoverageController {

    private final Coverage coverage;
    private final Compact compact;
    private final Countries countries;

    CoverageController(Coverage coverage, Compact compact, Countries countries) {
        this.coverage = coverage;
        this.compact = compact;
        this.countries = countries;
    }

    @Bean
    static NavigationItem coverageNavigation() {
        return NavigationItem.footer(60, "reports.coverage", "/coverage");
    }

    @GetMapping("/coverage")
    ModelAndView matrix(@RequestParam(defaultValue = "") String illustrative) {
        return new ModelAndView("reports/web/coverage")
                .addObject("matrix", coverage.matrix(Records.asked(illustrative)))
                .addObject("illustrativeMappings", coverage.restsOnIllustrativeMappings());
    }

    @GetMapping("/coverage/{objective}/{country}")
    ModelAndView cell(
            @PathVariable int objective,
            @PathVariable String country,
            @RequestParam(defaultValue = "") String illustrative) {
        var records = Records.asked(illustrative);
        return new ModelAndView("reports/web/cell")
                .addObject("records", records)
                .addObject("objective", compact.objective(objective).orElseThrow(NotFound::new))
                .addObject("country", countries.find(country).orElseThrow(NotFound::new))
                .addObject("sessions", coverage.sessions(objective, country, records));
    }

    /** Small numbers are hidden in the data as on the page. */
    @GetMapping(value = "/coverage.csv", produces = "text/csv;charset=utf-8")
    ResponseEntity<String> csv(@RequestParam(defaultValue = "") String illustrative)
            throws IOException {
        var matrix = coverage.matrix(Records.asked(illustrative));
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    Stream.concat(
                                    Stream.of("records", "objective", "mapping"),
                                    matrix.countries().stream().map(it -> it.code()))
                            .toList());
            for (var line : matrix.lines()) {
                csv.writeRecord(record(matrix, line));
            }
        }
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=" + fileName(matrix.records()))
                .body(text.toString());
    }

    @GetMapping(value = "/coverage.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<OpenData> json(@RequestParam(defaultValue = "") String illustrative) {
        var matrix = coverage.matrix(Records.asked(illustrative));
        return ResponseEntity.ok(
                new OpenData(
                        matrix.asOf().toString(),
                        matrix.records().isIllustrative(),
                        matrix.lines().stream().map(CoverageController::open).toList()));
    }

    /** A file that is passed on says by its name, too, that it is invented. */
    private static String fileName(Records records) {
        return records.isIllustrative() ? "coverage-illustrative.csv" : "coverage.csv";
    }

    record OpenData(String asOf, boolean illustrative, List<OpenLine> objectives) {}

    record OpenLine(int objective, String mapping, Map<String, String> people) {}

    private static OpenLine open(Matrix.Line<PublicCount> line) {
        var people = new TreeMap<String, String>();
        line.cells().forEach((country, count) -> people.put(country, count.code()));
        return new OpenLine(line.objective().number(), line.mapping().code(), people);
    }

    private static List<String> record(Matrix<PublicCount> matrix, Matrix.Line<PublicCount> line) {
        return Stream.concat(
                        Stream.of(
                                matrix.records().name().toLowerCase(Locale.ROOT),
                                Integer.toString(line.objective().number()),
                                line.mapping().code()),
                        matrix.countries().stream()
                                .map(country -> line.cells().get(country.code()))
                                .map(count -> count == null ? "0" : count.code()))
                .toList();
    }
}
